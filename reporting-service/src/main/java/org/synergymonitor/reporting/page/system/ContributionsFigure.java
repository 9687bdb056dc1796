package org.synergymonitor.reporting.page.system;

import java.util.List;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.reporting.explanation.Explanation;
import org.synergymonitor.reporting.explanation.IndicatorContribution;
import org.synergymonitor.reporting.page.Numerals;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** What every indicator contributed to one U: by subsystem, the greatest first. */
final class ContributionsFigure {
    private ContributionsFigure() {}

    static Figure of(Shown shown, Explanation explanation) {
        String period = shown.view().period(explanation.period());
        return new Figure(
                "contributions",
                Figure.Chart.WATERFALL,
                shown.texts().waterfallTitle(period, Numerals.signed(explanation.value())),
                shown.texts()
                        .waterfallDescription(
                                explanation.contributions().size(),
                                period,
                                shown.view().period(explanation.base())),
                shown.texts().waterfallNote(),
                shown.view().texts().indicator(),
                List.of(
                        Column.series("contribution", shown.texts().contribution()),
                        Column.beside("subsystem", shown.view().texts().subsystem()),
                        Column.beside("before", shown.texts().before()),
                        Column.beside("after", shown.texts().after()),
                        Column.beside("unit", shown.texts().unit()),
                        Column.beside("w", shown.view().texts().weight())),
                explanation.subsystems().stream()
                        .flatMap(subsystem -> explanation.contributions().stream()
                                .filter(it -> it.subsystem().equals(subsystem.id())))
                        .map(it -> row(shown, explanation, it))
                        .toList());
    }

    private static Row row(Shown shown, Explanation explanation, IndicatorContribution it) {
        Names subsystem = explanation.subsystems().stream()
                .filter(change -> change.id().equals(it.subsystem()))
                .findFirst()
                .orElseThrow()
                .names();
        return Row.of(
                it.indicator(),
                shown.view().of(it.names()),
                List.of(
                        FigureCell.signed(it.contribution()),
                        FigureCell.of(shown.view().of(subsystem)),
                        FigureCell.published(it.base()),
                        FigureCell.published(it.value()),
                        FigureCell.of(it.unit()).marked("verbatim"),
                        FigureCell.unsigned(it.weight())));
    }
}
