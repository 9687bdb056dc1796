package org.synergymonitor.formats.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.model.definition.Frequency;

/**
 * Which series of the dataflow are an indicator.
 *
 * @param key the codes that each of these components may have; the other components do not matter
 * @param measure the component that holds the value
 * @param unit of these series, whatever they state; UNIT_MULT still counts
 * @param frequency of these series, if days have to be read as longer periods
 */
public record IndicatorRule(
        String indicator,
        Map<String, Set<String>> key,
        String measure,
        Optional<String> unit,
        Optional<Frequency> frequency) {
    public IndicatorRule {
        Requirement.identifier("indicator", indicator);
        Requirement.text("measure", measure);
        unit.ifPresent(it -> Requirement.text("unit of " + indicator, it, UnitRule.LONGEST));
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        key.forEach((component, codes) -> {
            Requirement.text("component of the key of " + indicator, component);
            if (codes.isEmpty()) {
                throw new IllegalArgumentException("the key of " + indicator + " allows no code of " + component);
            }
            copy.put(component, Set.copyOf(codes));
        });
        key = Requirement.map(copy);
    }

    public static IndicatorRule of(String indicator, Map<String, Set<String>> key) {
        return new IndicatorRule(indicator, key, Component.OBS_VALUE, Optional.empty(), Optional.empty());
    }

    /** @return whether the row has all of the key */
    public boolean names(Row row) {
        return key.entrySet().stream().allMatch(it -> row.component(it.getKey())
                .filter(it.getValue()::contains)
                .isPresent());
    }

    /** @return whether the row has nothing else than the key, though it may lack some of it */
    public boolean isSelectedBy(Row row) {
        return key.entrySet().stream()
                .allMatch(it ->
                        row.component(it.getKey()).map(it.getValue()::contains).orElse(true));
    }
}
