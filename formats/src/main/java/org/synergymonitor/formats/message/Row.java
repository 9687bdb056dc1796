package org.synergymonitor.formats.message;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.synergymonitor.formats.report.Place;

/**
 * One row of a message as it was read: an observation, or, if it leaves dimensions out, all observations that have the others.
 *
 * @param structure what it is structured by, if the message says so
 * @param components the values that are given, exactly as written, by the id of their component (see {@link Component}); what has no value
 *     is absent; a missing mark such as {@code NaN} or {@code :} stands as it is written
 * @param places where the value of a component is, or would be
 */
public record Row(
        Action action,
        Optional<StructureReference> structure,
        Map<String, String> components,
        Function<String, Place> places) {

    private static final String FREE = "F";

    public Optional<String> component(String id) {
        return Optional.ofNullable(components.get(id));
    }

    /** @return whether it says that not everybody may see it, or not yet */
    public boolean isRestricted() {
        return components.containsKey(Component.EMBARGO_TIME)
                || !components.getOrDefault(Component.CONF_STATUS, FREE).equals(FREE);
    }

    public Place place(String id) {
        return places.apply(id);
    }
}
