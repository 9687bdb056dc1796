package org.synergymonitor.formats.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.synergymonitor.model.definition.Period;

/** The cells that a row with wildcards can select. What it was applied to is taken out, so that no number of such rows costs much. */
final class SelectableCells {
    private final Map<String, Map<SeriesKey, TreeSet<Period>>> cells = new LinkedHashMap<>();

    void add(CellKey key) {
        cells.computeIfAbsent(key.indicator(), it -> new LinkedHashMap<>())
                .computeIfAbsent(key.series(), it -> new TreeSet<>())
                .add(key.period());
    }

    void remove(CellKey key) {
        Map<SeriesKey, TreeSet<Period>> series = cells.getOrDefault(key.indicator(), Map.of());
        TreeSet<Period> periods = series.get(key.series());
        if (periods != null && periods.remove(key.period()) && periods.isEmpty()) {
            series.remove(key.series());
            if (series.isEmpty()) {
                cells.remove(key.indicator());
            }
        }
    }

    /**
     * @param indicators empty for all
     * @param period empty for all
     */
    List<CellKey> select(Optional<Set<String>> indicators, Predicate<SeriesKey> series, Optional<Period> period) {
        List<CellKey> selected = new ArrayList<>();
        Collection<String> candidates = indicators.isPresent() ? indicators.get() : cells.keySet();
        for (String indicator : candidates) {
            cells.getOrDefault(indicator, Map.of()).forEach((key, known) -> {
                if (series.test(key)) {
                    (period.isPresent() ? period.filter(known::contains).stream() : known.stream())
                            .forEach(it -> selected.add(new CellKey(key.refArea(), indicator, it)));
                }
            });
        }
        return selected;
    }
}
