package org.synergymonitor.reporting.page.system;

import java.util.ArrayList;
import java.util.List;

import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.weighting.WeightedSubsystem;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** The correlations of a subsystem's order parameters. */
final class CorrelationsFigure {
    private CorrelationsFigure() {}

    static Figure of(Shown shown, int j) {
        Subsystem subsystem = shown.subsystems().get(j);
        List<Indicator> indicators = subsystem.indicators();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            rows.add(row(shown, shown.weighted(j), i, indicators.get(i)));
        }
        return new Figure(
                "correlations-" + subsystem.id(),
                Figure.Chart.DIVERGING,
                shown.texts().correlationTitle(shown.name(subsystem)),
                shown.texts().correlationDescription(shown.name(subsystem), indicators.size()),
                shown.texts().correlationNote(),
                shown.view().texts().indicator(),
                indicators.stream()
                        .map(it -> Column.series(it.id(), shown.name(it)))
                        .toList(),
                rows);
    }

    private static Row row(Shown shown, WeightedSubsystem weighted, int i, Indicator indicator) {
        List<FigureCell> cells = new ArrayList<>();
        for (int h = 0; h < weighted.indicators().size(); h++) {
            boolean constant = weighted.indicators().get(i).constant()
                    || weighted.indicators().get(h).constant();
            cells.add(
                    constant
                            ? FigureCell.none()
                            : FigureCell.signed(weighted.correlations().get(i).get(h)));
        }
        return Row.of(indicator.id(), shown.name(indicator), cells);
    }
}
