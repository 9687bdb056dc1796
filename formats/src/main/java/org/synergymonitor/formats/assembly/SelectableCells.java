package org.synergymonitor.formats.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.synergymonitor.model.definition.Period;

/** The cells that a row with wildcards can select, by indicator and area; what was deleted is no longer among them. */
final class SelectableCells {
    private final Map<String, Map<String, TreeSet<Period>>> cells = new LinkedHashMap<>();

    void addAll(Collection<CellKey> keys) {
        keys.forEach(this::add);
    }

    void add(CellKey key) {
        cells.computeIfAbsent(key.indicator(), it -> new LinkedHashMap<>())
                .computeIfAbsent(key.refArea(), it -> new TreeSet<>())
                .add(key.period());
    }

    void remove(CellKey key) {
        Map<String, TreeSet<Period>> areas = cells.getOrDefault(key.indicator(), Map.of());
        TreeSet<Period> periods = areas.get(key.refArea());
        if (periods != null && periods.remove(key.period()) && periods.isEmpty()) {
            areas.remove(key.refArea());
            if (areas.isEmpty()) {
                cells.remove(key.indicator());
            }
        }
    }

    List<CellKey> select(
            Predicate<String> indicators,
            Optional<String> refArea,
            Optional<Period> period,
            Predicate<Period> periods) {
        List<CellKey> selected = new ArrayList<>();
        cells.forEach((indicator, areas) -> {
            if (indicators.test(indicator)) {
                areas.forEach((area, known) -> {
                    if (refArea.map(area::equals).orElse(true)) {
                        (period.isPresent()
                                        ? period.filter(known::contains).stream()
                                        : known.stream().filter(periods))
                                .forEach(it -> selected.add(new CellKey(area, indicator, it)));
                    }
                });
            }
        });
        return selected;
    }
}
