package org.synergymonitor.reporting.page.history;

import java.util.List;
import java.util.OptionalDouble;

import org.synergymonitor.model.history.RevisionStatistics;
import org.synergymonitor.model.history.RevisionSummary;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** First published against latest, in numbers. */
final class SummaryFigure {
    private SummaryFigure() {}

    static Figure of(HistoryTexts texts, RevisionSummary summary) {
        RevisionStatistics overall = summary.overall();
        long turned = summary.periods().stream().filter(it -> it.signChanged()).count();
        int all = summary.periods().size();
        return new Figure(
                "summary",
                Figure.Chart.NONE,
                texts.summaryTitle(),
                texts.summaryDescription(),
                texts.summaryNote(),
                texts.measure(),
                List.of(Column.beside("number", texts.number())),
                List.of(
                        Row.of("mean", texts.meanRevision(), List.of(signed(overall.mean()))),
                        Row.of("mean_absolute", texts.meanAbsolute(), List.of(unsigned(overall.meanAbsolute()))),
                        count("periods", texts.periodsCounted(), overall.n()),
                        Row.of("signs", texts.signsKept(), List.of(FigureCell.of(all - turned + "/" + all))),
                        count(
                                "agreed",
                                texts.turningAgreed(),
                                summary.turningPoints().agreed().size()),
                        count(
                                "missed",
                                texts.turningMissed(),
                                summary.turningPoints().missed().size()),
                        count(
                                "false",
                                texts.turningFalse(),
                                summary.turningPoints().falseSignals().size())));
    }

    private static Row count(String key, String title, int count) {
        return Row.of(key, title, List.of(FigureCell.of(String.valueOf(count))));
    }

    private static FigureCell signed(OptionalDouble value) {
        return FigureCell.signed(value.isPresent() ? value.getAsDouble() : null);
    }

    private static FigureCell unsigned(OptionalDouble value) {
        return FigureCell.unsigned(value.isPresent() ? value.getAsDouble() : null);
    }
}
