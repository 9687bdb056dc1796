package org.synergymonitor.formats.sdmxcsv;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.payload.CsvRow;
import org.synergymonitor.formats.payload.CsvTable;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** The columns of an SDMX-CSV: the reserved ones by name, the others by the id of their component. */
final class SdmxColumns {
    private static final String NAME_OF_STRUCTURE = "STRUCTURE_NAME";

    private final CsvTable table;
    private final Map<String, Integer> reserved = new HashMap<>();
    private final Map<String, Column> components = new LinkedHashMap<>();

    private SdmxColumns(CsvTable table) {
        this.table = table;
    }

    static SdmxColumns of(CsvTable table, Form form, Dialect dialect, char separator, Findings findings) {
        SdmxColumns columns = new SdmxColumns(table);
        CsvRow header = table.header();
        boolean names = header.fields().contains(NAME_OF_STRUCTURE);
        for (int index = 1; index < header.fields().size(); index++) {
            String term = header.field(index);
            Place place = table.place(header.line(), index);
            if (term.isBlank()) {
                findings.add(Code.UNKNOWN_COLUMN, place, term);
            } else if (!columns.add(index, term, form, dialect, separator) && !(names && isName(term))) {
                findings.add(Code.DUPLICATE_COLUMN, place, term);
            }
        }
        return columns;
    }

    private boolean add(int index, String term, Form form, Dialect dialect, char separator) {
        if (form.reserves(term)) {
            return reserved.putIfAbsent(term, index) == null;
        }
        Column column = Column.of(index, term, separator);
        String id = dialect.component(column.id());
        return components.putIfAbsent(id, column.called(id)) == null;
    }

    /** Two components can have the same name, so the columns of names that {@code labels=name} adds can have the same header. */
    private static boolean isName(String term) {
        return term.chars().anyMatch(it -> Character.isWhitespace(it) || Character.isLowerCase(it));
    }

    Optional<Integer> reserved(String name) {
        return Optional.ofNullable(reserved.get(name));
    }

    Map<String, String> components(CsvRow row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : components.values()) {
            column.value(row.field(column.index())).ifPresent(it -> values.put(column.id(), it));
        }
        return values;
    }

    Place place(int line, String id) {
        Column column = components.get(id);
        return column == null ? Place.cell(line, null, id) : table.place(line, column.index());
    }
}
