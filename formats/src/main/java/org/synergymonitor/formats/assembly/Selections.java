package org.synergymonitor.formats.assembly;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.model.definition.Period;

/** Selects the cells that have the dimensions which a row gives, of those that are known and those that earlier rows stated. */
final class Selections {
    private final DataflowMapping mapping;
    private final RowKeys keys;
    private final StatedCells cells;
    private final KnownIndex known;
    private final SelectableCells withValue = new SelectableCells();
    private final SelectableCells withStatus = new SelectableCells();
    private boolean indexed;

    Selections(DataflowMapping mapping, RowKeys keys, StatedCells cells, KnownIndex known) {
        this.mapping = mapping;
        this.keys = keys;
        this.cells = cells;
        this.known = known;
    }

    /** @return whether the row leaves out anything that tells observations apart */
    boolean isWild(Row row) {
        return mapping.area().in(row).isEmpty()
                || keys.time(row).isEmpty()
                || mapping.key().stream().anyMatch(it -> row.component(it).isEmpty());
    }

    List<CellKey> withValue(Row row, Optional<String> area, Optional<Period> period, Predicate<String> measures) {
        index();
        return select(withValue, row, area, period, measures);
    }

    List<CellKey> withStatus(Row row, Optional<String> area, Optional<Period> period, Predicate<String> measures) {
        index();
        return select(withStatus, row, area, period, measures);
    }

    /** The cell is stated anew. */
    void restore(CellKey key) {
        if (indexed) {
            withValue.add(key);
            withStatus.add(key);
        }
    }

    void dropValue(CellKey key) {
        withValue.remove(key);
        dropStatus(key);
    }

    void dropStatus(CellKey key) {
        withStatus.remove(key);
    }

    private List<CellKey> select(
            SelectableCells selectable,
            Row row,
            Optional<String> area,
            Optional<Period> period,
            Predicate<String> measures) {
        return selectable.select(
                mapping.selection(row, measures),
                it -> area.map(it.refArea()::equals).orElse(true) && keys.selects(row, it.frequency()),
                period);
    }

    private void index() {
        if (!indexed) {
            indexed = true;
            known.keys().forEach(this::restore);
            cells.all().forEach((key, statement) -> {
                if (statement.deletion()) {
                    dropValue(key);
                } else {
                    restore(key);
                }
            });
        }
    }
}
