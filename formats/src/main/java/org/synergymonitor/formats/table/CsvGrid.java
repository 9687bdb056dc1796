package org.synergymonitor.formats.table;

import java.io.IOException;
import java.io.Reader;
import java.util.TreeMap;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** The grid of a CSV file. */
final class CsvGrid implements Grid {
    @Override
    public void read(Content content, LayoutProfile profile, Visitor visitor) throws IOException {
        char separator = profile.separator().isPresent()
                ? profile.separator().get()
                : Separator.of(content, profile.notation().decimalComma());
        int line = 0;
        try (Reader text = content.text();
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(text)) {
            int number = 0;
            for (CsvRecord record : csv) {
                line = (int) record.getStartingLineNumber();
                if (!visitor.row(row(++number, record, content.limits()))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.because(Code.INVALID_CSV, Place.line(line + 1), null, cause.getMessage());
        }
    }

    private static GridRow row(int number, CsvRecord record, Limits limits) {
        int line = (int) record.getStartingLineNumber();
        Place place = Place.line(line);
        if (number > limits.rows()) {
            throw Refusal.because(Code.TOO_MANY_ROWS, place, null, limits.rows());
        }
        if (record.getFieldCount() > limits.columns()) {
            throw Refusal.because(Code.TOO_MANY_COLUMNS, place, null, limits.columns());
        }
        TreeMap<Integer, GridCell> cells = new TreeMap<>();
        for (int index = 0; index < record.getFieldCount(); index++) {
            String field = record.getField(index);
            if (field.length() > limits.cell()) {
                throw Refusal.because(Code.CELL_TOO_LONG, Place.cell(line, index + 1, null), field, limits.cell());
            }
            GridCell cell = GridCell.text(field);
            if (!cell.isBlank()) {
                cells.put(index + 1, cell);
            }
        }
        return new GridRow(number, line, cells);
    }
}
