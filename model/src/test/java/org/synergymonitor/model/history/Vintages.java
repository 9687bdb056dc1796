package org.synergymonitor.model.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Period;

/** Builds the vintages of a series, one revision after the other; {@code null} where a period has no value. */
final class Vintages {
    private final int firstYear;
    private final List<Vintage> oldestFirst = new ArrayList<>();

    private Vintages(int firstYear) {
        this.firstYear = firstYear;
    }

    static Vintages from(int firstYear) {
        return new Vintages(firstYear);
    }

    static Period year(int year) {
        return Period.of(Frequency.ANNUAL, year, 1);
    }

    Vintages finals(Double... values) {
        return add(Optional.empty(), values);
    }

    Vintages preliminary(int year, double value, double share, Double... values) {
        return add(Optional.of(new PreliminaryValue(year(year), value, share)), values);
    }

    List<Vintage> oldestFirst() {
        return List.copyOf(oldestFirst);
    }

    List<Vintage> newestFirst() {
        List<Vintage> reversed = new ArrayList<>(oldestFirst);
        Collections.reverse(reversed);
        return reversed;
    }

    SeriesHistory history() {
        return SeriesHistory.of(oldestFirst);
    }

    private Vintages add(Optional<PreliminaryValue> preliminary, Double... values) {
        NavigableMap<Period, Double> finals = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                finals.put(year(firstYear + i), values[i]);
            }
        }
        oldestFirst.add(new Vintage(Edition.of(oldestFirst.size() + 1), finals, preliminary));
        return this;
    }
}
