package org.synergymonitor.formats.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** Reads a release from CSV: one observation a row; the heading in columns, in parameters, or in both alike. */
public final class CsvReleaseReader {
    private static final List<String> HEADING = List.of("agency", "dataflow", "released_at");

    private final Findings findings = new Findings();
    private final ReleaseAssembly assembly;
    private final Map<String, String> heading = new HashMap<>();
    private final Map<String, Place> headingPlaces = new HashMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private int width;

    private CsvReleaseReader(int mostObservations, ReleaseCheck check) {
        this.assembly = new ReleaseAssembly(mostObservations, check, findings);
    }

    /** @param parameters agency, dataflow and releasedAt as far as they are given beside the body */
    public static SubmittedRelease read(
            String body, Map<String, String> parameters, int mostObservations, ReleaseCheck check) {
        CsvReleaseReader reader = new CsvReleaseReader(mostObservations, check);
        parameters.forEach((name, value) -> {
            String column = name.equals("releasedAt") ? "released_at" : name;
            reader.heading.put(column, value);
            reader.headingPlaces.put(column, Place.field(name));
        });
        return reader.release(body);
    }

    private SubmittedRelease release(String body) {
        long line = 1;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(body)) {
            Iterator<CsvRecord> rows = csv.iterator();
            if (!rows.hasNext()) {
                throw Refusal.because(Code.INVALID_CSV, Place.NOWHERE, null, "the body is empty");
            }
            header(rows.next());
            while (rows.hasNext()) {
                CsvRecord row = rows.next();
                line = row.getStartingLineNumber();
                row(row);
            }
        } catch (CsvParseException e) {
            findings.add(Code.INVALID_CSV, Place.line((int) line + 1), null, reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return assembly.release(
                heading.get("agency"),
                headingPlaces.getOrDefault("agency", Place.field("agency")),
                heading.get("dataflow"),
                headingPlaces.getOrDefault("dataflow", Place.field("dataflow")),
                heading.get("released_at"),
                headingPlaces.getOrDefault("released_at", Place.field("releasedAt")));
    }

    private static String reason(CsvParseException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getMessage();
    }

    private void header(CsvRecord header) {
        width = header.getFieldCount();
        int line = (int) header.getStartingLineNumber();
        for (int index = 0; index < width; index++) {
            String name = header.getField(index).strip().toLowerCase(Locale.ROOT);
            Place place = Place.cell(line, index + 1, name);
            if (Attribute.ofCsv(name).isEmpty() && !HEADING.contains(name)) {
                findings.add(Code.UNKNOWN_COLUMN, place, header.getField(index));
            } else if (columns.putIfAbsent(name, index) != null) {
                findings.add(Code.DUPLICATE_COLUMN, place, name);
            }
        }
        List<String> missing = new ArrayList<>(Arrays.stream(Attribute.values())
                .filter(Attribute::required)
                .map(Attribute::csv)
                .toList());
        missing.removeAll(columns.keySet());
        missing.forEach(name -> findings.add(Code.MISSING_COLUMN, Place.cell(line, null, name), null, name));
        if (!missing.isEmpty()) {
            findings.refuseIfErrors();
        }
    }

    private void row(CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        if (row.getFieldCount() != width) {
            findings.add(Code.WRONG_FIELD_COUNT, Place.line(line), null, width, row.getFieldCount());
            return;
        }
        HEADING.stream().filter(columns::containsKey).forEach(name -> heading(row, line, name));
        Map<Attribute, String> texts = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            Integer column = columns.get(attribute.csv());
            if (column != null) {
                texts.put(attribute, row.getField(column).strip());
            }
        }
        assembly.observe(
                texts,
                attribute -> {
                    Integer column = columns.get(attribute.csv());
                    return Place.cell(line, column == null ? null : column + 1, attribute.csv());
                },
                true);
    }

    private void heading(CsvRecord row, int line, String name) {
        int column = columns.get(name);
        String text = row.getField(column).strip();
        Place place = Place.cell(line, column + 1, name);
        String known = heading.putIfAbsent(name, text);
        headingPlaces.putIfAbsent(name, place);
        if (known != null && !known.equals(text)) {
            findings.add(Code.INCONSISTENT_HEADING, place, text, known);
        }
    }
}
