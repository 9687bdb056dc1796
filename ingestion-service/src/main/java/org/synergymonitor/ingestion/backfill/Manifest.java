package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.CsvRow;
import org.synergymonitor.formats.payload.CsvRows;
import org.synergymonitor.formats.payload.CsvTable;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.file.FileLabel;

/** Reads {@code manifest.csv}, a row for each file that says what it is of. */
final class Manifest {
    static final String NAME = "manifest.csv";

    private static final String FILE = "file";
    private static final List<String> COLUMNS =
            List.of(FILE, "agency", "dataflow", "releasedAt", "embargoUntil", "profile", "sourceUri", "retrievedAt");

    private final Set<String> files;
    private final Findings findings = new Findings();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, FileLabel> labels = new HashMap<>();

    private Manifest(Set<String> files) {
        this.files = files;
    }

    /**
     * @param files the names of all files there are
     * @return what is said of each file
     * @throws Refusal with everything that is wrong with it
     */
    static Map<String, FileLabel> read(Content content, Set<String> files) throws IOException {
        Manifest manifest = new Manifest(files);
        try (CsvRows rows = CsvRows.of(content, ',')) {
            CsvTable table = CsvTable.of(rows);
            manifest.header(table);
            if (manifest.columns.containsKey(FILE)) {
                table.forEachRow(manifest.findings, manifest::row);
            }
        } catch (Refusal refusal) {
            throw refusal.after(manifest.findings);
        }
        manifest.findings.refuseIfErrors();
        return manifest.labels;
    }

    private void header(CsvTable table) {
        CsvRow header = table.header();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < header.fields().size(); index++) {
            String name = header.field(index).strip();
            Place place = table.place(header.line(), index);
            if (!COLUMNS.contains(name)) {
                findings.add(Code.UNKNOWN_COLUMN, place, name);
            } else if (!seen.add(name)) {
                findings.add(Code.DUPLICATE_COLUMN, place, name);
            } else {
                columns.put(name, index);
            }
        }
        if (!columns.containsKey(FILE)) {
            findings.add(Code.MISSING_COLUMN, Place.line(header.line()), null, FILE);
        }
    }

    private void row(CsvRow row) {
        ManifestCells cells = new ManifestCells(row, columns, findings);
        Optional<String> file = cells.cell(FILE);
        if (file.isEmpty()) {
            findings.add(Code.REQUIRED, cells.place(FILE), null);
        } else if (!files.contains(file.get())) {
            findings.add(Code.FILE_NOT_FOUND, cells.place(FILE), file.get(), file.get());
        } else if (labels.containsKey(file.get())) {
            findings.add(Code.DUPLICATE_ID, cells.place(FILE), file.get());
        }
        FileLabel label = cells.label();
        file.ifPresent(it -> labels.putIfAbsent(it, label));
    }
}
