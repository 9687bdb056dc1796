package org.synergymonitor.reporting.page.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.reporting.explanation.Explanation;
import org.synergymonitor.reporting.explanation.NamedObstacle;
import org.synergymonitor.reporting.explanation.SubsystemChange;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** The figures that fit on one page. */
record BriefingFigures(View view, BriefingTexts texts) {
    private static final int MOST_PERIODS = 12;
    private static final int MOST_ROWS = 5;

    List<Figure> of(OriginatedMeasurement measured, Explanation explanation) {
        List<Figure> figures = new ArrayList<>();
        figures.add(course(measured));
        figures.add(subsystems(explanation));
        figures.add(contributions(explanation));
        List<Row> obstacles = obstacles(explanation);
        if (!obstacles.isEmpty()) {
            figures.add(new Figure(
                    "obstacles",
                    Figure.Chart.NONE,
                    texts.obstaclesTitle(),
                    texts.obstaclesDescription(),
                    texts.obstaclesNote(),
                    view.texts().indicator(),
                    List.of(
                            Column.series("obstacle", texts.obstacle()),
                            Column.beside("subsystem", view.texts().subsystem())),
                    obstacles));
        }
        return figures;
    }

    private Figure course(OriginatedMeasurement measured) {
        List<SynergyDegree> all = measured.measurement().degrees(Base.CHAINED);
        List<SynergyDegree> newest = all.subList(Math.max(0, all.size() - MOST_PERIODS), all.size());
        return new Figure(
                "course",
                Figure.Chart.BARS,
                texts.courseTitle(),
                texts.courseDescription(
                        newest.size(),
                        newest.isEmpty()
                                ? FigureCell.NONE
                                : view.period(newest.get(newest.size() - 1).period())),
                texts.courseNote(),
                view.texts().period(),
                List.of(Column.series("u", "U")),
                newest.stream()
                        .map(it -> Row.of(
                                it.period().toString(),
                                view.period(it.period()),
                                List.of(FigureCell.signed(it.value()))))
                        .toList());
    }

    private Figure subsystems(Explanation explanation) {
        return new Figure(
                "subsystems",
                Figure.Chart.NONE,
                texts.subsystemsTitle(),
                texts.subsystemsDescription(),
                texts.subsystemsNote(),
                view.texts().subsystem(),
                List.of(
                        Column.series("base", texts.before(view.period(explanation.base()))),
                        Column.series("period", texts.before(view.period(explanation.period()))),
                        Column.beside("change", texts.changeColumn())),
                explanation.subsystems().stream().map(this::subsystem).toList());
    }

    private Row subsystem(SubsystemChange it) {
        return Row.of(
                it.id(),
                view.of(it.names()),
                List.of(
                        FigureCell.unsigned(it.orderDegreeBase()),
                        FigureCell.unsigned(it.orderDegree()),
                        FigureCell.signed(it.delta())));
    }

    private Figure contributions(Explanation explanation) {
        return new Figure(
                "contributions",
                Figure.Chart.NONE,
                texts.contributionsTitle(view.period(explanation.period())),
                texts.contributionsDescription(),
                texts.contributionsNote(),
                view.texts().indicator(),
                List.of(Column.series("contribution", texts.contribution())),
                explanation.contributions().stream()
                        .limit(MOST_ROWS)
                        .map(it -> Row.of(
                                it.indicator(), view.of(it.names()), List.of(FigureCell.signed(it.contribution()))))
                        .toList());
    }

    private List<Row> obstacles(Explanation explanation) {
        record Held(SubsystemChange subsystem, NamedObstacle obstacle) {}

        return explanation.subsystems().stream()
                .flatMap(subsystem -> subsystem.obstacles().stream().map(it -> new Held(subsystem, it)))
                .filter(it -> it.obstacle().value() > 0)
                .sorted(Comparator.comparingDouble(it -> -it.obstacle().value()))
                .limit(MOST_ROWS)
                .map(it -> Row.of(
                        it.obstacle().indicator(),
                        view.of(it.obstacle().names()),
                        List.of(
                                FigureCell.unsigned(it.obstacle().value()),
                                FigureCell.of(view.of(it.subsystem().names())))))
                .toList();
    }
}
