package org.synergymonitor.reporting.page.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;
import org.synergymonitor.reporting.vintage.RevisionPage;

/** U of every period in the newest vintages that changed it: one column each. */
final class TriangleFigure {
    private static final int MOST = 12;

    private TriangleFigure() {}

    static Figure of(View view, HistoryTexts texts, Vintages vintages) {
        List<RevisionPage.Row> changed = vintages.changed();
        List<RevisionPage.Row> shown = changed.subList(Math.max(0, changed.size() - MOST), changed.size());
        TreeSet<Period> periods = new TreeSet<>();
        shown.forEach(it -> periods.addAll(it.values().keySet()));
        return new Figure(
                "triangle",
                Figure.Chart.DIVERGING,
                texts.triangleTitle(),
                texts.triangleDescription(shown.size(), periods.size()),
                texts.triangleNote(shown.size(), changed.size()),
                view.texts().period(),
                shown.stream()
                        .map(it -> Column.series("r" + it.revision(), title(view, it)))
                        .toList(),
                periods.stream()
                        .map(it -> Row.of(it.toString(), view.period(it), cells(shown, it)))
                        .toList());
    }

    private static String title(View view, RevisionPage.Row vintage) {
        return vintage.releasedAt()
                .map(OffsetDateTime::toLocalDate)
                .map(it -> vintage.revision() + " · " + it)
                .orElse(vintage.revision() + " · " + view.texts().definition());
    }

    private static List<FigureCell> cells(List<RevisionPage.Row> shown, Period period) {
        List<FigureCell> cells = new ArrayList<>();
        for (RevisionPage.Row vintage : shown) {
            FigureCell cell = FigureCell.signed(vintage.values().get(period));
            cells.add(vintage.revised().contains(period) ? cell.marked("revised", "*") : cell);
        }
        return cells;
    }
}
