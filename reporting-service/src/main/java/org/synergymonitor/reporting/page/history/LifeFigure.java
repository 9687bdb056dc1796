package org.synergymonitor.reporting.page.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;
import org.synergymonitor.reporting.vintage.RevisionPage;

/** What was known of one period, vintage by vintage. */
final class LifeFigure {
    private LifeFigure() {}

    static Figure of(View view, HistoryTexts texts, Vintages vintages, Period period) {
        List<Row> rows = new ArrayList<>();
        Double before = null;
        for (RevisionPage.Row vintage : vintages.rows()) {
            Double value = vintage.values().get(period);
            if (!Objects.equals(before, value)) {
                rows.add(row(view, vintage, value, before));
            }
            before = value;
        }
        String label = view.period(period);
        return new Figure(
                "life",
                Figure.Chart.STEPS,
                texts.lifeTitle(label),
                texts.lifeDescription(label, rows.size()),
                texts.lifeNote(),
                texts.recorded(),
                List.of(
                        Column.series("u", "U"),
                        Column.beside("revision", texts.revision()),
                        Column.beside("vintage", texts.vintage()),
                        Column.beside("released", texts.releasedAt())),
                rows);
    }

    private static Row row(View view, RevisionPage.Row vintage, Double value, Double before) {
        return Row.of(
                String.valueOf(vintage.revision()),
                vintage.recordedAt().map(it -> view.moment(it).text()).orElse(FigureCell.NONE),
                List.of(
                        FigureCell.signed(value),
                        FigureCell.signed(value == null || before == null ? null : value - before),
                        FigureCell.of(String.valueOf(vintage.revision())),
                        FigureCell.of(vintage.releasedAt()
                                .map(OffsetDateTime::toInstant)
                                .map((Instant it) -> view.moment(it).text())
                                .orElse(FigureCell.NONE))));
    }
}
