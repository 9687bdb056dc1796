package org.synergymonitor.formats.sdmxcsv;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.StructureReference;
import org.synergymonitor.formats.message.StructureReference.StructureType;
import org.synergymonitor.formats.payload.CsvRow;
import org.synergymonitor.formats.payload.CsvTable;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;

/** Reads from a row what it is structured by; mostly the same as the row before, so that is kept. */
final class RowStructure {
    static final String ID_COLUMN = "STRUCTURE_ID";

    private static final Map<String, StructureType> TYPES = Map.of(
            "dataflow", StructureType.DATAFLOW,
            "datastructure", StructureType.DATASTRUCTURE,
            "dataprovision", StructureType.DATAPROVISION);

    private final CsvTable table;
    private final Form form;
    private final int idColumn;
    private final Findings findings;
    private String lastType = "";
    private String lastId = "";
    private Optional<StructureReference> last = Optional.empty();

    RowStructure(CsvTable table, Form form, int idColumn, Findings findings) {
        this.table = table;
        this.form = form;
        this.idColumn = idColumn;
        this.findings = findings;
    }

    /** @return empty if it is none, which is a finding */
    Optional<StructureReference> of(CsvRow row) {
        String type = form == Form.SDMX_2 ? row.field(0) : "dataflow";
        String id = row.field(idColumn);
        if (last.isEmpty() || !type.equals(lastType) || !id.equals(lastId)) {
            last = read(row.line(), type, id);
            lastType = type;
            lastId = id;
        }
        return last;
    }

    private Optional<StructureReference> read(int line, String typeText, String idText) {
        StructureType type = TYPES.get(typeText.toLowerCase(Locale.ROOT));
        if (type == null) {
            findings.add(Code.INVALID_CHOICE, table.place(line, 0), typeText, "dataflow, datastructure, dataprovision");
        }
        Optional<StructureReference> reference = StructureReference.parse(StructureType.DATAFLOW, identifier(idText));
        if (reference.isEmpty()) {
            findings.add(Code.INVALID_STRUCTURE, table.place(line, idColumn), idText);
        }
        return reference
                .filter(it -> type != null)
                .map(it -> new StructureReference(type, it.agency(), it.id(), it.version()));
    }

    private String identifier(String text) {
        if (form == Form.ECB) {
            int dot = text.indexOf('.');
            return dot < 0 ? "" : "ECB:" + text.substring(0, dot);
        }
        int name = text.indexOf(": ");
        return name < 0 ? text : text.substring(0, name);
    }
}
