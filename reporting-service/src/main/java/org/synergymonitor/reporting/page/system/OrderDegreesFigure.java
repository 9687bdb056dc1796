package org.synergymonitor.reporting.page.system;

import java.util.ArrayList;
import java.util.List;

import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;
import org.synergymonitor.reporting.series.SynergySeries;
import org.synergymonitor.reporting.series.SynergySeries.Flag;
import org.synergymonitor.reporting.series.SynergySeries.Status;

/** The order degrees of the subsystems over time. */
final class OrderDegreesFigure {
    private OrderDegreesFigure() {}

    static Figure of(Shown shown) {
        List<SynergySeries.Row> periods = SynergySeries.rows(
                shown.measured().definition(),
                shown.measured().panel(),
                shown.measured().measurement());
        List<Column> columns = new ArrayList<>();
        shown.subsystems().forEach(it -> columns.add(Column.series(it.id(), shown.name(it))));
        columns.add(Column.beside("status", shown.view().texts().status()));
        return new Figure(
                "order-degrees",
                Figure.Chart.LINES,
                shown.texts().orderTitle(),
                shown.texts().orderDescription(shown.subsystems().size(), periods.size()),
                shown.texts().orderNote(),
                shown.view().texts().period(),
                columns,
                periods.stream().map(it -> row(shown, it)).toList());
    }

    private static Row row(Shown shown, SynergySeries.Row period) {
        List<FigureCell> cells = new ArrayList<>();
        shown.subsystems()
                .forEach(it ->
                        cells.add(FigureCell.unsigned(period.orderDegrees().get(it.id()))));
        boolean isFinal = period.status() == Status.FINAL;
        String status = isFinal
                ? shown.view().texts().finalPeriod()
                : shown.view().texts().preliminary();
        cells.add(FigureCell.of(
                period.flags().contains(Flag.BEYOND_LIMITS)
                        ? status + " · " + shown.view().texts().beyondLimits()
                        : status));
        return new Row(
                period.period().toString(),
                FigureCell.of(shown.view().period(period.period())),
                isFinal ? null : "preliminary",
                cells);
    }
}
