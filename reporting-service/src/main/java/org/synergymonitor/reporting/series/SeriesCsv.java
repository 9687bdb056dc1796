package org.synergymonitor.reporting.series;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.synergymonitor.reporting.http.Csv;

/** The series as CSV: period, status, u of each subsystem, U on both bases, and flags if it is recomputed. */
final class SeriesCsv {
    private SeriesCsv() {}

    static String write(List<SynergySeries.Row> periods, List<String> subsystems, boolean flagged) {
        return Csv.write(
                header(subsystems, flagged),
                periods.stream().map(row -> cells(row, subsystems, flagged)).toList());
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
        cells.add(Csv.text(row.period().toString()));
        cells.add(Csv.text(row.status().name()));
        subsystems.forEach(subsystem -> cells.add(Csv.number(row.orderDegrees().get(subsystem))));
        cells.add(Csv.number(row.fixed()));
        cells.add(Csv.number(row.chained()));
        if (flagged) {
            cells.add(row.flags().stream().map(Enum::name).collect(Collectors.joining(" ")));
        }
        return cells;
    }
}
