package org.synergymonitor.formats.assembly;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.release.ReleaseHeading;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.model.definition.Period;

/** Applies the rows of one dataflow, in their order. */
final class DataflowAssembly {
    /** By this a row is read whose indicator is wrong, to say what else is wrong with it. */
    static final IndicatorRule NAMELESS = IndicatorRule.of("nameless", Map.of());

    private final DataflowMapping mapping;
    private final Findings findings;
    private final RowIndicators indicators;
    private final RowKeys keys;
    private final StatementReading reading;
    private final SeriesUnits units = new SeriesUnits();
    private final StatedCells cells;
    private final Selections selections;
    private final Deletions deletions;
    private final Replacements replacements;
    private final Resolution resolution;

    DataflowAssembly(
            DataflowMapping mapping,
            boolean mapped,
            KnownCells knownCells,
            ObservationBudget budget,
            Findings findings,
            CappedWarnings warnings) {
        this.mapping = mapping;
        this.findings = findings;
        KnownIndex known = new KnownIndex(knownCells, mapping);
        this.indicators = new RowIndicators(mapping, mapped, findings);
        this.keys = new RowKeys(mapping);
        this.reading = new StatementReading(mapping);
        this.cells = new StatedCells(budget, findings, warnings);
        this.selections = new Selections(mapping, keys, cells, known);
        this.deletions = new Deletions(mapping, keys, cells, known, selections, warnings);
        this.replacements = new Replacements(mapping, keys, reading, cells, selections, warnings);
        this.resolution = new Resolution(cells, units, known, warnings);
    }

    void apply(Row row) {
        Set<Finding> wrong = new LinkedHashSet<>();
        if (row.action() == Action.DELETE) {
            deletions.apply(row, indicators.named(row), wrong::add);
        } else if (row.action() == Action.REPLACE && replacements.concern(row, indicators.named(row))) {
            if (indicators.isMappable(row)) {
                stateAll(replacements.statements(row, indicators.named(row), wrong::add), row, wrong);
            }
        } else {
            List<IndicatorRule> named = indicators.require(row, wrong::add);
            List<IndicatorRule> rules = named.isEmpty() && !wrong.isEmpty() ? List.of(NAMELESS) : named;
            if (!rules.isEmpty() && !isOnlyAttributes(row, rules)) {
                state(row, rules, wrong);
            }
        }
        wrong.forEach(findings::add);
    }

    /** @return whether there is any observation */
    boolean resolve(Optional<Instant> embargoOfAll) {
        indicators.reportLeftOut();
        return resolution.resolve(embargoOfAll);
    }

    List<AssembledRelease> releases(OffsetDateTime releasedAt) {
        return resolution.releases(new ReleaseHeading(mapping.agency(), mapping.dataflow(), releasedAt));
    }

    private void state(Row row, List<IndicatorRule> rules, Set<Finding> wrong) {
        Optional<String> area = keys.requireArea(row, wrong::add);
        Optional<String> time = keys.requireTime(row, wrong::add);
        Map<CellKey, Statement> statements = new HashMap<>();
        for (IndicatorRule rule : rules) {
            Optional<Period> period = time.flatMap(it -> keys.period(it, row, Optional.of(rule), wrong::add));
            Statement statement = reading.read(row, rule, wrong::add);
            if (area.isPresent() && period.isPresent()) {
                statements.put(new CellKey(area.get(), rule.indicator(), period.get()), statement);
            }
        }
        stateAll(statements, row, wrong);
    }

    private void stateAll(Map<CellKey, Statement> statements, Row row, Set<Finding> wrong) {
        if (wrong.isEmpty()) {
            statements.forEach((key, statement) -> state(key, statement, row, wrong));
        }
    }

    private void state(CellKey key, Statement statement, Row row, Set<Finding> wrong) {
        if (statement.unit() != null && !statement.unit().isEmpty()) {
            units.state(key.series(), statement.unit(), unitPlace(row, statement))
                    .ifPresent(wrong::add);
        }
        selections.restore(key);
        cells.state(key, statement);
    }

    private static Place unitPlace(Row row, Statement statement) {
        return row.component(Component.UNIT_MEASURE).isPresent()
                ? row.place(Component.UNIT_MEASURE)
                : statement.place();
    }

    /** What belongs to a group of observations is resolved by the reader; here it says nothing of any one. */
    private boolean isOnlyAttributes(Row row, List<IndicatorRule> rules) {
        boolean silent =
                rules.stream().noneMatch(it -> row.component(it.measure()).isPresent())
                        && Attributes.of(row, Component.OBS_STATUS).isEmpty()
                        && Attributes.of(row, Component.CONF_STATUS).isEmpty();
        boolean timeless = keys.time(row).isEmpty();
        boolean scaling = row.component(Component.UNIT_MEASURE).isPresent()
                || row.component(Component.UNIT_MULT).isPresent();
        return silent && (timeless ? !scaling : row.action() == Action.MERGE);
    }
}
