package org.synergymonitor.formats.sdmxcsv;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.MessageHandler;
import org.synergymonitor.formats.message.MessageReader;
import org.synergymonitor.formats.message.RepeatedHeadings;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.CsvRow;
import org.synergymonitor.formats.payload.CsvRows;
import org.synergymonitor.formats.payload.CsvTable;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Reads SDMX-CSV 1.0, 2.0 and 2.1, with or without labels, and the dialects of Eurostat and the European Central Bank. */
public final class SdmxCsvReader implements MessageReader {
    @Override
    public void read(Content content, MessageHandler handler, Findings findings) throws IOException {
        char separator = Separator.of(content);
        try (CsvRows rows = CsvRows.of(content, separator)) {
            CsvTable table = CsvTable.of(rows);
            Form form = form(table, findings);
            Dialect dialect = dialect(form, table.header().fields(), handler, findings);
            SdmxColumns columns = SdmxColumns.of(table, form, dialect, separator, findings);
            RowStructure structures = new RowStructure(table, form, idColumn(table, form, columns, findings), findings);
            RowAction actions = new RowAction(table, columns.reserved(RowAction.COLUMN), form.action(), findings);
            table.forEachRow(findings, row -> {
                Optional<StructureReference> structure = structures.of(row);
                Optional<Action> action = actions.of(row);
                if (structure.isPresent() && action.isPresent()) {
                    handler.row(row(row, columns, structure, action.get(), dialect));
                }
            });
        }
    }

    private static Row row(
            CsvRow row, SdmxColumns columns, Optional<StructureReference> structure, Action action, Dialect dialect) {
        int line = row.line();
        Map<String, String> components = columns.components(row);
        Function<String, Place> places = id -> columns.place(line, id);
        dialect.rewrite(action, components, places);
        return new Row(action, structure, components, places);
    }

    private static Form form(CsvTable table, Findings findings) {
        String first = table.header().field(0);
        Optional<Form> form = Form.of(first);
        if (form.isEmpty()) {
            findings.add(
                    Finding.of(Code.UNKNOWN_FORMAT, table.place(table.header().line(), 0), first)
                            .withHint("the first column of SDMX-CSV is STRUCTURE (2.x) or DATAFLOW (1.0)"));
            findings.refuseIfErrors();
        }
        return form.orElseThrow();
    }

    private static Dialect dialect(Form form, List<String> header, MessageHandler handler, Findings findings) {
        if (form == Form.ECB) {
            return new EcbDialect();
        }
        return EurostatDialect.speaks(header)
                ? new EurostatDialect(new LastUpdate(new RepeatedHeadings(handler, findings), findings))
                : new Dialect() {};
    }

    private static int idColumn(CsvTable table, Form form, SdmxColumns columns, Findings findings) {
        if (form != Form.SDMX_2) {
            return 0;
        }
        Optional<Integer> column = columns.reserved(RowStructure.ID_COLUMN);
        if (column.isEmpty()) {
            Place place = Place.cell(table.header().line(), null, RowStructure.ID_COLUMN);
            findings.add(Code.MISSING_COLUMN, place, null, RowStructure.ID_COLUMN);
            findings.refuseIfErrors();
        }
        return column.orElseThrow();
    }
}
