package org.synergymonitor.formats.assembly;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.model.definition.Period;

/** Reads rows that replace all observations that have the dimensions given. */
final class Replacements {
    private final DataflowMapping mapping;
    private final RowKeys keys;
    private final StatementReading reading;
    private final StatedCells cells;
    private final Selections selections;
    private final CappedWarnings warnings;

    Replacements(
            DataflowMapping mapping,
            RowKeys keys,
            StatementReading reading,
            StatedCells cells,
            Selections selections,
            CappedWarnings warnings) {
        this.mapping = mapping;
        this.keys = keys;
        this.reading = reading;
        this.cells = cells;
        this.selections = selections;
        this.warnings = warnings;
    }

    /**
     * A row that names an observation in full states that one, known or not; one with nothing but attributes of a group replaces nothing.
     *
     * @param named the indicators that the row names in full
     */
    boolean concern(Row row, List<IndicatorRule> named) {
        boolean whole = !named.isEmpty()
                && mapping.area().in(row).isPresent()
                && keys.time(row).isPresent();
        return !whole && selections.isWild(row) && saysAnything(row);
    }

    /** @param named the indicators that the row names in full */
    Map<CellKey, Statement> statements(Row row, List<IndicatorRule> named, Consumer<Finding> wrong) {
        IndicatorRule typical = Stream.concat(named.stream(), mapping.rules().stream())
                .filter(it -> it.isSelectedBy(row))
                .findFirst()
                .orElse(DataflowAssembly.NAMELESS);
        reading.read(row, typical, wrong);
        Optional<String> area = keys.area(row, wrong);
        Optional<String> time = keys.time(row);
        Optional<Period> period = time.flatMap(it -> keys.period(it, row, Optional.of(typical), wrong));
        if (time.isPresent() && period.isEmpty()) {
            return Map.of();
        }
        Place place = row.place(mapping.area().dimension());
        Map<String, Statement> byIndicator = new HashMap<>();
        Map<CellKey, Statement> statements = new LinkedHashMap<>();
        for (CellKey key : selections.withValue(row, area, period, measure -> true)) {
            cells.select(key, place);
            statements.put(
                    key, byIndicator.computeIfAbsent(key.indicator(), it -> reading.read(row, rule(it, row), wrong)));
        }
        if (statements.isEmpty()) {
            warnings.add(Finding.of(
                    Code.NOTHING_SELECTED, place, mapping.area().in(row).orElse(null)));
        }
        return statements;
    }

    private IndicatorRule rule(String indicator, Row row) {
        return mapping.rules().stream()
                .filter(it -> it.indicator().equals(indicator) && it.isSelectedBy(row))
                .findFirst()
                .orElseGet(() -> IndicatorRule.of(indicator, Map.of()));
    }

    private boolean saysAnything(Row row) {
        Predicate<String> given = it -> row.component(it).isPresent();
        return Stream.concat(
                                Stream.of(Component.OBS_VALUE),
                                mapping.rules().stream().map(IndicatorRule::measure))
                        .anyMatch(given)
                || Stream.of(Component.OBS_STATUS, Component.CONF_STATUS)
                        .anyMatch(it -> Attributes.of(row, it).isPresent());
    }
}
