package org.synergymonitor.reporting.page.system;

import java.util.List;
import java.util.stream.Collectors;

import org.synergymonitor.model.companion.Companions;
import org.synergymonitor.model.companion.CouplingCoordination;
import org.synergymonitor.model.definition.BandSet.Measure;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** Coupling coordination over time. */
final class CouplingFigure {
    private CouplingFigure() {}

    static Figure of(Shown shown, List<Companions> companions) {
        return new Figure(
                "coupling",
                Figure.Chart.LINES,
                shown.texts().couplingTitle(),
                shown.texts().couplingDescription(companions.size()),
                shown.texts().couplingNote(),
                shown.view().texts().period(),
                List.of(
                        Column.series("c", shown.texts().coupling()),
                        Column.series("t", shown.texts().development()),
                        Column.series("d", shown.texts().coordination()),
                        Column.beside("band", shown.view().texts().band()),
                        Column.beside("status", shown.view().texts().status())),
                companions.stream().map(it -> row(shown, it)).toList());
    }

    private static Row row(Shown shown, Companions companion) {
        CouplingCoordination degrees = companion.couplingCoordination();
        String band = companion.bands().stream()
                .filter(it -> it.measure() == Measure.D)
                .map(it -> shown.view().of(it.band().names()))
                .collect(Collectors.joining(", "));
        return Row.of(
                companion.period().toString(),
                shown.view().period(companion.period()),
                List.of(
                        FigureCell.unsigned(degrees.coupling().orElse(null)),
                        FigureCell.unsigned(degrees.development()),
                        FigureCell.unsigned(degrees.coordination().orElse(null)),
                        FigureCell.of(band.isEmpty() ? FigureCell.NONE : band),
                        FigureCell.of(
                                degrees.status() == CouplingCoordination.Status.ZERO_ORDER
                                        ? shown.texts().zeroOrder()
                                        : shown.view().texts().finalPeriod())));
    }
}
