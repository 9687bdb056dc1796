package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.ingestion.file.FileLabel;

/** Reads {@code manifest.csv}, a row for each file that says what it is of. */
final class Manifest {
    static final String NAME = "manifest.csv";

    private static final List<String> COLUMNS = List.of(
            "file",
            "agency",
            "dataflow",
            "releasedAt",
            "embargoUntil",
            "profile",
            "sourceUri",
            "retrievedAt");

    private final Set<String> files;
    private final Findings findings;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, FileLabel> rows = new HashMap<>();
    private int width;

    private Manifest(Set<String> files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /**
     * @param files the names of all files there are
     * @return the rows by file
     * @throws org.synergymonitor.formats.report.Refusal with everything that is wrong with it
     */
    static Map<String, FileLabel> read(Content content, Set<String> files) throws IOException {
        Findings findings = new Findings();
        Manifest manifest = new Manifest(files, findings);
        long line = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(content.text())) {
            Iterator<CsvRecord> records = csv.iterator();
            if (records.hasNext()) {
                manifest.header(records.next());
            } else {
                findings.add(Code.MISSING_COLUMN, Place.line(1), null, "file");
            }
            while (records.hasNext() && manifest.columns.containsKey("file")) {
                CsvRecord row = records.next();
                line = row.getStartingLineNumber();
                manifest.row(row);
            }
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            findings.add(Code.INVALID_CSV, Place.line((int) line + 1), null, cause.getMessage());
        }
        findings.refuseIfErrors();
        return manifest.rows;
    }

    private void header(CsvRecord header) {
        width = header.getFieldCount();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < width; index++) {
            String name = header.getField(index).strip();
            Place place = Place.cell((int) header.getStartingLineNumber(), index + 1, name);
            if (!COLUMNS.contains(name)) {
                findings.add(Code.UNKNOWN_COLUMN, place, name);
            } else if (!seen.add(name)) {
                findings.add(Code.DUPLICATE_COLUMN, place, name);
            } else {
                columns.put(name, index);
            }
        }
        if (!columns.containsKey("file")) {
            findings.add(
                    Code.MISSING_COLUMN, Place.cell((int) header.getStartingLineNumber(), null, "file"), null, "file");
        }
    }

    private void row(CsvRecord record) {
        int line = (int) record.getStartingLineNumber();
        if (record.getFieldCount() != width) {
            findings.add(Code.WRONG_FIELD_COUNT, Place.line(line), null, width, record.getFieldCount());
            return;
        }
        ManifestCells cells = new ManifestCells(record, columns, findings);
        String file = cells.text("file", Integer.MAX_VALUE).orElse(null);
        if (file == null) {
            findings.add(Code.REQUIRED, cells.place("file"), null);
        } else if (!files.contains(file)) {
            findings.add(Code.FILE_NOT_FOUND, cells.place("file"), file, file);
        } else if (rows.containsKey(file)) {
            findings.add(Code.DUPLICATE_ID, cells.place("file"), file);
        }
        FileLabel label = cells.label();
        if (file != null) {
            rows.putIfAbsent(file, label);
        }
    }
}
