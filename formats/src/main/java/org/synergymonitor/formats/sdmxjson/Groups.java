package org.synergymonitor.formats.sdmxjson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** The attributes of dimension groups, found by the dimensions of an observation. */
final class Groups {
    /** A structure has few; thousands would make every observation cost thousands of searches. */
    private static final int MOST_PATTERNS = 32;

    private final Map<List<String>, Map<List<String>, Group>> patterns = new LinkedHashMap<>();
    private final Set<Group> unmatched = new LinkedHashSet<>();

    void add(List<Concept> dimensions, Given key, Given attributes, Place at) {
        List<String> pattern = dimensions.stream()
                .map(Concept::id)
                .filter(key.components()::containsKey)
                .toList();
        if (!patterns.containsKey(pattern) && patterns.size() == MOST_PATTERNS) {
            throw Refusal.because(Code.WRONG_COUNT, at, null, 0, MOST_PATTERNS);
        }
        Group group = new Group(key, attributes);
        List<String> values = pattern.stream().map(key.components()::get).toList();
        patterns.computeIfAbsent(pattern, it -> new HashMap<>()).put(values, group);
        unmatched.add(group);
    }

    List<Given> of(Map<String, String> observation) {
        List<Given> found = new ArrayList<>();
        patterns.forEach((pattern, groups) -> {
            List<String> values = new ArrayList<>();
            pattern.forEach(it -> values.add(observation.get(it)));
            Group group = groups.get(values);
            if (group != null) {
                unmatched.remove(group);
                found.add(group.attributes());
            }
        });
        return found;
    }

    /** @return those that no observation was found for yet */
    Set<Group> unmatched() {
        return unmatched;
    }

    /** Attributes of all observations that have some of the dimensions. */
    static final class Group {
        private final Given dimensions;
        private final Given attributes;

        Group(Given dimensions, Given attributes) {
            this.dimensions = dimensions;
            this.attributes = attributes;
        }

        Given attributes() {
            return attributes;
        }

        List<Given> layers() {
            return List.of(attributes, dimensions);
        }
    }
}
