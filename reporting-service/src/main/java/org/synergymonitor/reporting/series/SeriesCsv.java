package org.synergymonitor.reporting.series;

import java.util.ArrayList;
import java.util.List;

import org.synergymonitor.reporting.http.Csv;

/** The series as CSV: period, status, u of each subsystem, U on both bases. */
final class SeriesCsv {
    private SeriesCsv() {}

    static String write(SynergySeries series, List<String> subsystems) {
        return Csv.write(
                header(subsystems),
                series.periods().stream().map(row -> cells(row, subsystems)).toList());
    }

    private static List<String> header(List<String> subsystems) {
        List<String> cells = new ArrayList<>(List.of("period", "status"));
        subsystems.forEach(subsystem -> cells.add("u_" + subsystem));
        cells.addAll(List.of("U_fixed", "U_chained"));
        return cells;
    }

    private static List<String> cells(SynergySeries.Row row, List<String> subsystems) {
        List<String> cells = new ArrayList<>();
        cells.add(Csv.text(row.period().toString()));
        cells.add(Csv.text(row.status().name()));
        subsystems.forEach(subsystem -> cells.add(Csv.number(row.orderDegrees().get(subsystem))));
        cells.add(Csv.number(row.fixed()));
        cells.add(Csv.number(row.chained()));
        return cells;
    }
}
