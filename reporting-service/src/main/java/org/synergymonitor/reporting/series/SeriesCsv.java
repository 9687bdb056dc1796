package org.synergymonitor.reporting.series;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.io.NumberOutput;
import de.siegmar.fastcsv.writer.CsvWriter;

/** The series as CSV (RFC 4180): period, status, u of each subsystem, U on both bases, and flags if it is recomputed; what there is none of stays empty. */
final class SeriesCsv {
    private SeriesCsv() {}

    static String write(List<SynergySeries.Row> periods, List<String> subsystems, boolean flagged) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header(subsystems, flagged));
            periods.forEach(row -> csv.writeRecord(cells(row, subsystems, flagged)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> header(List<String> subsystems, boolean flagged) {
        List<String> cells = new ArrayList<>(List.of("period", "status"));
        subsystems.forEach(subsystem -> cells.add("u_" + subsystem));
        cells.addAll(List.of("U_fixed", "U_chained"));
        if (flagged) {
            cells.add("flags");
        }
        return cells;
    }

    private static List<String> cells(SynergySeries.Row row, List<String> subsystems, boolean flagged) {
        List<String> cells = new ArrayList<>();
        cells.add(text(row.period().toString()));
        cells.add(text(row.status().name()));
        subsystems.forEach(subsystem -> cells.add(number(row.orderDegrees().get(subsystem))));
        cells.add(number(row.fixed()));
        cells.add(number(row.chained()));
        if (flagged) {
            cells.add(row.flags().stream().map(Enum::name).collect(Collectors.joining(" ")));
        }
        return cells;
    }

    /** A spreadsheet takes text that begins like this for a formula, and would run it. */
    static String text(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** As JSON writes it: the same digits on any JDK. */
    private static String number(Double value) {
        return value == null ? "" : NumberOutput.toString(value, true);
    }
}
