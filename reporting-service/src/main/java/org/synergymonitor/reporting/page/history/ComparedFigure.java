package org.synergymonitor.reporting.page.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.history.PeriodRevision;
import org.synergymonitor.model.history.RevisionSummary;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;
import org.synergymonitor.reporting.vintage.RevisionPage;

/** First published, as of, and latest U of every period. */
final class ComparedFigure {
    private ComparedFigure() {}

    static Figure of(View view, HistoryTexts texts, Vintages vintages, RevisionPage.Row asOf, RevisionSummary summary) {
        String base = vintages.series().equals("fixed")
                ? view.texts().fixed()
                : view.texts().chained();
        Map<Period, PeriodRevision> revisions = new TreeMap<>();
        summary.periods().forEach(it -> revisions.put(it.period(), it));
        return new Figure(
                "compared",
                Figure.Chart.LINES,
                texts.comparedTitle(base),
                texts.comparedDescription(base, revisions.size()),
                texts.comparedNote(),
                view.texts().period(),
                List.of(
                        Column.series("first", texts.first()),
                        Column.series("as_of", texts.asOf()),
                        Column.series("latest", texts.latestColumn()),
                        Column.beside("revision", texts.revision()),
                        Column.beside("sign", texts.sign())),
                revisions.values().stream()
                        .map(it -> row(view, texts, it, asOf, vintages.latest()))
                        .toList());
    }

    private static Row row(
            View view, HistoryTexts texts, PeriodRevision revision, RevisionPage.Row asOf, RevisionPage.Row latest) {
        Period period = revision.period();
        Double now = latest.values().get(period);
        return new Row(
                period.toString(),
                FigureCell.link(view.period(period), view.with("period", period.toString()) + "#life"),
                null,
                List.of(
                        FigureCell.signed(
                                revision.first() == null
                                        ? null
                                        : revision.first().value()),
                        FigureCell.signed(asOf.values().get(period)),
                        FigureCell.signed(now),
                        FigureCell.signed(
                                revision.revision().isPresent()
                                        ? revision.revision().getAsDouble()
                                        : null),
                        FigureCell.of(Optional.ofNullable(now)
                                .map(it -> revision.signChanged() ? texts.turned() : texts.survived())
                                .orElse(texts.gone()))));
    }
}
