package org.synergymonitor.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a caller may do where. A token says {@code publisher} for all systems and {@code publisher:guangzhou} for one; what is neither is of
 * others and grants nothing.
 *
 * @param systems by role, those that it is held for
 * @param everywhere the roles held for all systems
 */
record Grants(Map<String, Set<String>> systems, Set<String> everywhere) {
    static final String ATTRIBUTE = "org.synergymonitor.grants";

    private static final char SCOPE = ':';

    Grants {
        systems = Map.copyOf(systems);
        everywhere = Set.copyOf(everywhere);
    }

    static Grants of(Collection<String> claimed) {
        Map<String, Set<String>> systems = new HashMap<>();
        Set<String> everywhere = new HashSet<>();
        for (String claim : claimed) {
            int colon = claim.indexOf(SCOPE);
            for (String role : including(colon < 0 ? claim : claim.substring(0, colon))) {
                if (colon < 0) {
                    everywhere.add(role);
                } else {
                    systems.computeIfAbsent(role, it -> new HashSet<>()).add(claim.substring(colon + 1));
                }
            }
        }
        return new Grants(systems, everywhere);
    }

    /** @return the roles held for any system at all */
    Set<String> roles() {
        Set<String> roles = new HashSet<>(everywhere);
        roles.addAll(systems.keySet());
        return roles;
    }

    boolean everywhere(String role) {
        return everywhere.contains(role);
    }

    boolean on(String role, String system) {
        return everywhere(role) || systems.getOrDefault(role, Set.of()).contains(system);
    }

    private static Collection<String> including(String role) {
        return Role.ASCENDING.subList(0, Role.ASCENDING.indexOf(role) + 1);
    }
}
