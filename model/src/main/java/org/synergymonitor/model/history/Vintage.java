package org.synergymonitor.model.history;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.definition.Period;

/**
 * What one revision says of one series: U against a base, or the order degree of a subsystem.
 *
 * @param finals the value of every complete period that has one
 * @param preliminary of a period that is not among them
 */
public record Vintage(Edition edition, NavigableMap<Period, Double> finals, Optional<PreliminaryValue> preliminary) {
    public Vintage {
        if (edition == null || finals == null || preliminary == null) {
            throw new IllegalArgumentException(
                    "a vintage needs an edition, final values and a preliminary one or none");
        }
        NavigableMap<Period, Double> copy = new TreeMap<>();
        finals.forEach((period, value) -> copy.put(period, Finite.require("the value of " + period, value)));
        finals = Collections.unmodifiableNavigableMap(copy);
        if (preliminary.isPresent() && finals.containsKey(preliminary.get().period())) {
            throw new IllegalArgumentException(
                    preliminary.get().period() + " is either final or preliminary in revision " + edition.revision());
        }
    }
}
