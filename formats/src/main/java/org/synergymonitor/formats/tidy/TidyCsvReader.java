package org.synergymonitor.formats.tidy;

import java.io.IOException;

import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.MessageReader;
import org.synergymonitor.formats.message.RepeatedHeadings;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.CsvRows;
import org.synergymonitor.formats.payload.CsvTable;
import org.synergymonitor.formats.report.Findings;

/** Reads plain CSV: the heading, if it is there, in columns that are the same in every row. */
public final class TidyCsvReader implements MessageReader {
    @Override
    public void read(Content content, MessageHandler handler, Findings findings) throws IOException {
        try (CsvRows rows = CsvRows.of(content, ',')) {
            CsvTable table = CsvTable.of(rows);
            TidyColumns columns = TidyColumns.of(table.header(), findings);
            RepeatedHeadings headings = new RepeatedHeadings(handler, findings);
            table.forEachRow(findings, row -> {
                columns.tellHeadings(row, headings);
                handler.row(columns.row(row));
            });
        }
    }
}
