package org.synergymonitor.formats.assembly;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.model.definition.Period;

/** Applies rows that delete: one observation, all that have the dimensions given, or only their status. */
final class Deletions {
    private final DataflowMapping mapping;
    private final RowKeys keys;
    private final StatedCells cells;
    private final KnownIndex known;
    private final CappedWarnings warnings;
    private final Selections selections;

    Deletions(
            DataflowMapping mapping,
            RowKeys keys,
            StatedCells cells,
            KnownIndex known,
            Selections selections,
            CappedWarnings warnings) {
        this.mapping = mapping;
        this.keys = keys;
        this.cells = cells;
        this.known = known;
        this.selections = selections;
        this.warnings = warnings;
    }

    /** @param named the indicators that the row names in full */
    void apply(Row row, List<IndicatorRule> named, Consumer<Finding> wrong) {
        DeletionMarks marks = DeletionMarks.of(row, mapping);
        if (marks.nothingKept()) {
            return;
        }
        Optional<String> area = keys.area(row, wrong);
        Optional<String> time = keys.time(row);
        Optional<Period> period =
                time.flatMap(it -> keys.period(it, row, named.stream().findFirst(), wrong));
        if (time.isPresent() && period.isEmpty()) {
            return;
        }
        Place place = row.place(mapping.area().dimension());
        Set<CellKey> targets = new LinkedHashSet<>();
        if (area.isPresent() && period.isPresent()) {
            named.stream()
                    .filter(it -> marks.means(it.measure()))
                    .forEach(it -> targets.add(new CellKey(area.get(), it.indicator(), period.get())));
        }
        if (selections.isWild(row)) {
            targets.addAll(
                    marks.values()
                            ? selections.withValue(row, area, period, marks::means)
                            : selections.withStatus(row, area, period, marks::means));
        }
        delete(targets, marks, place, row);
    }

    private void delete(Set<CellKey> targets, DeletionMarks marks, Place place, Row row) {
        boolean any = false;
        for (CellKey key : targets) {
            if (marks.values()) {
                cells.override(key, Statement.deleted(place));
                selections.dropValue(key);
                any = true;
            } else if (cells.all().containsKey(key) || known.get(key).isPresent()) {
                cells.override(key, Statement.ofNormalStatus(place));
                any = true;
            }
            selections.dropStatus(key);
        }
        if (!any) {
            warnings.add(Finding.of(
                    Code.NOTHING_SELECTED, place, mapping.area().in(row).orElse(null)));
        }
    }
}
