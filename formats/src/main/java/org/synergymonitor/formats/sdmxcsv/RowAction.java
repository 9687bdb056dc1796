package org.synergymonitor.formats.sdmxcsv;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.payload.CsvRow;
import org.synergymonitor.formats.payload.CsvTable;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;

/** Reads from a row what it does. */
final class RowAction {
    static final String COLUMN = "ACTION";

    /** The letters of SDMX-CSV, of which A and I are deprecated, and the words that some services write out. */
    private static final Map<String, Action> ACTIONS = Map.of(
            "M", Action.MERGE,
            "A", Action.MERGE,
            "I", Action.MERGE,
            "R", Action.REPLACE,
            "D", Action.DELETE,
            "MERGE", Action.MERGE,
            "APPEND", Action.MERGE,
            "INFORMATION", Action.MERGE,
            "REPLACE", Action.REPLACE,
            "DELETE", Action.DELETE);

    private final CsvTable table;
    private final Optional<Integer> column;
    private final Action otherwise;
    private final Findings findings;

    RowAction(CsvTable table, Optional<Integer> column, Action otherwise, Findings findings) {
        this.table = table;
        this.column = column;
        this.otherwise = otherwise;
        this.findings = findings;
    }

    /** @return empty if it is none, which is a finding */
    Optional<Action> of(CsvRow row) {
        if (column.isEmpty()) {
            return Optional.of(otherwise);
        }
        String text = row.field(column.get());
        Action action = ACTIONS.get(text.toUpperCase(Locale.ROOT));
        if (action == null) {
            findings.add(Code.UNKNOWN_ACTION, table.place(row.line(), column.get()), text, "M, R, D");
        }
        return Optional.ofNullable(action);
    }
}
