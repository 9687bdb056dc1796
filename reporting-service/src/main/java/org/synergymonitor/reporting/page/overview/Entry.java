package org.synergymonitor.reporting.page.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.reporting.page.Moment;
import org.synergymonitor.reporting.page.Numerals;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.system.SystemSummary;

/**
 * A system in the overview.
 *
 * @param alerts where they are told
 * @param recorded when its newest snapshot was; null before the first
 * @param course of the chained U, as the browser draws it
 */
public record Entry(
        SystemSummary summary,
        String name,
        String href,
        String alerts,
        FigureCell fixed,
        FigureCell chained,
        String period,
        String robustness,
        String band,
        Moment recorded,
        String course) {

    static Entry of(View view, OverviewTexts texts, SystemSummary summary, Optional<Standing> standing) {
        return new Entry(
                summary,
                summary.names().map(view::of).orElse(summary.id()),
                view.to("/systems/" + summary.id()),
                view.to("/systems/" + summary.id() + "/alerts"),
                degree(summary.fixed()),
                degree(summary.chained()),
                period(view, summary),
                standing.filter(it -> it.agreeing().isPresent())
                        .map(it -> texts.robustnessOf(it.agreeing().getAsInt(), it.variants()))
                        .orElse(FigureCell.NONE),
                standing.map(Standing::bands).filter(it -> !it.isEmpty()).stream()
                        .flatMap(List<Names>::stream)
                        .map(view::of)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse(FigureCell.NONE),
                summary.recordedAt().map(view::moment).orElse(null),
                standing.map(Standing::course).orElse(List.of()).stream()
                        .map(Numerals::signed)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
    }

    boolean negative() {
        return Stream.of(summary.fixed(), summary.chained()).anyMatch(it -> it != null && it.value() < 0);
    }

    private static FigureCell degree(Current.Degree degree) {
        return FigureCell.signed(degree == null ? null : degree.value());
    }

    private static String period(View view, SystemSummary summary) {
        Current.Degree newest = summary.chained() != null ? summary.chained() : summary.fixed();
        return newest == null ? FigureCell.NONE : view.period(newest.period());
    }
}
