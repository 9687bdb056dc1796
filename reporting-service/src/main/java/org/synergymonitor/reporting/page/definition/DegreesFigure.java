package org.synergymonitor.reporting.page.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;
import org.synergymonitor.reporting.preview.Preview;
import org.synergymonitor.reporting.preview.Preview.ComparedPeriod;
import org.synergymonitor.reporting.series.SynergySeries;

/** U under the present and under an earlier definition, over the same releases. */
final class DegreesFigure {
    private final View view;
    private final DefinitionTexts texts;

    private DegreesFigure(View view, DefinitionTexts texts) {
        this.view = view;
        this.texts = texts;
    }

    static Figure of(View view, DefinitionTexts texts, String revision, Preview preview) {
        DegreesFigure figure = new DegreesFigure(view, texts);
        List<Pair> pairs = preview.periods().stream()
                .flatMap(it -> Stream.of(Pair.fixed(it), Pair.chained(it)))
                .toList();
        return new Figure(
                "degrees",
                Figure.Chart.LINES,
                texts.degreesTitle(
                        (int) pairs.stream().filter(Pair::signChanges).count(),
                        (int) pairs.stream().filter(Pair::isWhole).count(),
                        revision),
                texts.degreesDescription(preview.periods().size()),
                texts.degreesNote(),
                view.texts().period(),
                List.of(
                        Column.series("chained", texts.chainedNow()),
                        Column.series("chained_before", texts.chainedBefore()),
                        Column.beside("chained_difference", texts.difference()),
                        Column.beside("fixed", texts.fixedNow()),
                        Column.beside("fixed_before", texts.fixedBefore()),
                        Column.beside("fixed_difference", texts.difference())),
                preview.periods().stream().map(figure::row).toList());
    }

    private Row row(ComparedPeriod period) {
        Pair chained = Pair.chained(period);
        Pair fixed = Pair.fixed(period);
        boolean turns = chained.signChanges() || fixed.signChanges();
        return new Row(
                period.period().toString(),
                FigureCell.of(view.period(period.period())),
                turns ? texts.signChanges() : null,
                Stream.of(chained, fixed).flatMap(Pair::cells).toList());
    }

    /** U now and before; null where there is none. */
    private record Pair(Double now, Double before) {
        static Pair fixed(ComparedPeriod period) {
            return of(period, SynergySeries.Row::fixed);
        }

        static Pair chained(ComparedPeriod period) {
            return of(period, SynergySeries.Row::chained);
        }

        private static Pair of(ComparedPeriod period, Function<SynergySeries.Row, Double> u) {
            return new Pair(value(period.present(), u), value(period.other(), u));
        }

        private static Double value(Optional<SynergySeries.Row> row, Function<SynergySeries.Row, Double> u) {
            return row.map(u).orElse(null);
        }

        boolean isWhole() {
            return now != null && before != null;
        }

        boolean signChanges() {
            return isWhole() && Math.signum(now) != Math.signum(before);
        }

        Stream<FigureCell> cells() {
            FigureCell difference = FigureCell.signed(isWhole() ? now - before : null);
            return Stream.of(
                    FigureCell.signed(now),
                    FigureCell.signed(before),
                    signChanges() ? difference.marked("sign", " \u00b1") : difference);
        }
    }
}
