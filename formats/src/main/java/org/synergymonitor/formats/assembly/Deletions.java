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
    private final SelectableCells withValue = new SelectableCells();
    private final SelectableCells withStatus = new SelectableCells();
    private boolean indexed;

    Deletions(DataflowMapping mapping, RowKeys keys, StatedCells cells, KnownIndex known, CappedWarnings warnings) {
        this.mapping = mapping;
        this.keys = keys;
        this.cells = cells;
        this.known = known;
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
        boolean wild = area.isEmpty()
                || period.isEmpty()
                || mapping.key().stream().anyMatch(it -> row.component(it).isEmpty());
        if (wild) {
            targets.addAll(selectable(marks)
                    .select(
                            mapping.selection(row, marks::means),
                            it -> area.map(it.refArea()::equals).orElse(true) && keys.selects(row, it.frequency()),
                            period));
        }
        delete(targets, marks, place, row);
    }

    /** The cell is stated anew. */
    void restore(CellKey key) {
        if (indexed) {
            withValue.add(key);
            withStatus.add(key);
        }
    }

    private void delete(Set<CellKey> targets, DeletionMarks marks, Place place, Row row) {
        boolean any = false;
        for (CellKey key : targets) {
            if (marks.values()) {
                cells.override(key, Statement.deleted(place));
                withValue.remove(key);
                any = true;
            } else if (cells.all().containsKey(key) || known.get(key).isPresent()) {
                cells.override(key, Statement.ofNormalStatus(place));
                any = true;
            }
            withStatus.remove(key);
        }
        if (!any) {
            warnings.add(Finding.of(
                    Code.NOTHING_SELECTED, place, mapping.area().in(row).orElse(null)));
        }
    }

    private SelectableCells selectable(DeletionMarks marks) {
        if (!indexed) {
            indexed = true;
            known.keys().forEach(this::restore);
            cells.all().forEach((key, statement) -> {
                if (statement.deletion()) {
                    withValue.remove(key);
                    withStatus.remove(key);
                } else {
                    restore(key);
                }
            });
        }
        return marks.values() ? withValue : withStatus;
    }
}
