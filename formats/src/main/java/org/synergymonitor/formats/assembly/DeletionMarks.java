package org.synergymonitor.formats.assembly;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;

/**
 * Which parts of its observations a row deletes: those it gives, with whatever value, or all if it gives none. A dash marks an attribute that
 * is not kept here, and so deletes nothing of ours.
 *
 * @param measures that are given
 * @param status whether OBS_STATUS is given
 * @param others whether attributes are given that cannot be deleted alone
 */
record DeletionMarks(Set<String> measures, boolean status, boolean others) {
    private static final String MARK = "-";

    static DeletionMarks of(Row row, DataflowMapping mapping) {
        Set<String> measures = new LinkedHashSet<>();
        Stream.concat(Stream.of(Component.OBS_VALUE), mapping.rules().stream().map(IndicatorRule::measure))
                .filter(it -> row.component(it).isPresent())
                .forEach(measures::add);
        boolean status = given(row, Component.OBS_STATUS, mapping);
        boolean others = Stream.of(Component.CONF_STATUS, Component.EMBARGO_TIME, Component.UNIT_MULT)
                        .anyMatch(it -> given(row, it, mapping))
                || row.components().entrySet().stream()
                        .anyMatch(it -> it.getValue().equals(MARK)
                                && !measures.contains(it.getKey())
                                && !it.getKey().equals(Component.OBS_STATUS));
        return new DeletionMarks(measures, status, others);
    }

    /** @return whether nothing is marked that is kept here */
    boolean nothingKept() {
        return measures.isEmpty() && !status && others;
    }

    /** @return whether values are deleted, and not only their status */
    boolean values() {
        return !measures.isEmpty() || !(status || others);
    }

    boolean means(String measure) {
        return measures.isEmpty() || measures.contains(measure);
    }

    private static boolean given(Row row, String component, DataflowMapping mapping) {
        return row.component(component).isPresent() && !mapping.key().contains(component);
    }
}
