package org.synergymonitor.reporting.page.system;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.robustness.WeightInterval;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Column.Role;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** The weights of a subsystem's indicators with their bootstrap intervals, the greatest first. */
final class WeightsFigure {
    private final Shown shown;
    private final int j;

    private WeightsFigure(Shown shown, int j) {
        this.shown = shown;
        this.j = j;
    }

    static Figure of(Shown shown, int subsystem) {
        return new WeightsFigure(shown, subsystem).figure();
    }

    private Figure figure() {
        Subsystem subsystem = shown.subsystems().get(j);
        List<WeightedIndicator> indicators = shown.weighted(j).indicators();
        List<Integer> ranked = IntStream.range(0, indicators.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -indicators.get(i).weight()))
                .toList();
        return new Figure(
                "weights-" + subsystem.id(),
                Figure.Chart.INTERVALS,
                shown.texts()
                        .weightsTitle(
                                shown.name(subsystem),
                                shown.name(subsystem.indicators().get(ranked.get(0)))),
                shown.texts().weightsDescription(shown.name(subsystem), indicators.size()),
                shown.texts().weightsNote(),
                shown.view().texts().indicator(),
                List.of(
                        Column.series("w", shown.view().texts().weight()),
                        new Column("lower", shown.texts().lower(), Role.LOWER),
                        new Column("upper", shown.texts().upper(), Role.UPPER),
                        Column.beside("sigma", shown.texts().sigma()),
                        Column.beside("conflict", shown.texts().conflict()),
                        Column.beside("information", shown.texts().information())),
                ranked.stream()
                        .map(i -> row(
                                subsystem.indicators().get(i).id(),
                                shown.name(subsystem.indicators().get(i)),
                                indicators.get(i)))
                        .toList());
    }

    private Row row(String id, String name, WeightedIndicator weighted) {
        Optional<WeightInterval> interval = interval(id);
        String mark = weighted.constant() ? shown.view().texts().constant() : null;
        return new Row(
                id,
                FigureCell.of(mark == null ? name : name + " (" + mark + ")"),
                mark,
                List.of(
                        FigureCell.unsigned(weighted.weight()),
                        FigureCell.unsigned(interval.map(WeightInterval::lower).orElse(null)),
                        FigureCell.unsigned(interval.map(WeightInterval::upper).orElse(null)),
                        FigureCell.unsigned(weighted.sigma()),
                        FigureCell.unsigned(weighted.conflict()),
                        FigureCell.unsigned(weighted.information())));
    }

    private Optional<WeightInterval> interval(String id) {
        return shown.measured().robustness().stream()
                .filter(it -> it.subsystems().size() > j)
                .flatMap(it -> it.subsystems().get(j).bootstrap().intervals().stream())
                .filter(it -> it.indicator().equals(id))
                .findFirst();
    }
}
