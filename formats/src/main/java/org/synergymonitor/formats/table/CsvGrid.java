package org.synergymonitor.formats.table;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.CsvRow;
import org.synergymonitor.formats.payload.CsvRows;

/** The grid of a CSV file. */
final class CsvGrid implements Grid {
    @Override
    public void read(Content content, LayoutProfile profile, Visitor visitor) throws IOException {
        char separator = profile.separator().isPresent()
                ? profile.separator().get()
                : Separator.of(content, profile.notation().decimalComma());
        try (CsvRows rows = CsvRows.withEmptyLines(content, separator)) {
            int number = 0;
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                if (!visitor.row(row(++number, row.get()))) {
                    return;
                }
            }
        }
    }

    private static GridRow row(int number, CsvRow row) {
        TreeMap<Integer, GridCell> cells = new TreeMap<>();
        for (int index = 0; index < row.fields().size(); index++) {
            GridCell cell = GridCell.text(row.field(index));
            if (!cell.isBlank()) {
                cells.put(index + 1, cell);
            }
        }
        return new GridRow(number, row.line(), cells);
    }
}
