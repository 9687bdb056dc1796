package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** A CSV whose first row names the columns. */
public record CsvTable(CsvRow header, CsvRows rows) {
    /** @throws Refusal if there is no header */
    public static CsvTable of(CsvRows rows) throws IOException {
        CsvRow header = rows.next()
                .orElseThrow(() -> Refusal.because(Code.INVALID_CSV, Place.NOWHERE, null, "the body is empty"));
        return new CsvTable(header, rows);
    }

    /** @param column index of the column */
    public Place place(int line, int column) {
        return Place.cell(line, column + 1, header.field(column));
    }

    /** Hands on the rows below the header; one with too many or too few fields is a finding. */
    public void forEachRow(Findings findings, Consumer<CsvRow> reader) throws IOException {
        int width = header.fields().size();
        for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
            CsvRow row = next.get();
            int fields = row.fields().size();
            if (fields == width) {
                reader.accept(row);
            } else {
                findings.add(Code.WRONG_FIELD_COUNT, Place.line(row.line()), null, width, fields);
            }
        }
    }
}
