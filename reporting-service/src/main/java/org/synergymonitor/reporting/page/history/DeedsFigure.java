package org.synergymonitor.reporting.page.history;

import java.util.List;

import org.synergymonitor.model.panel.PanelChange.PublishedCells;
import org.synergymonitor.reporting.explanation.RevisionChanges;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** What each revision did, the newest first. */
final class DeedsFigure {
    private DeedsFigure() {}

    static Figure of(View view, HistoryTexts texts, List<RevisionChanges> revisions) {
        return new Figure(
                "deeds",
                Figure.Chart.NONE,
                texts.deedsTitle(),
                texts.deedsDescription(),
                texts.deedsNote(),
                texts.vintage(),
                List.of(
                        Column.beside("recorded", texts.recorded()),
                        Column.beside("cause", texts.cause()),
                        Column.beside("did", texts.did()),
                        Column.beside("cells", texts.cells()),
                        Column.beside("degrees", texts.degrees()),
                        Column.beside("verdicts", texts.verdicts()),
                        Column.beside("transitions", texts.transitions())),
                revisions.stream().map(it -> row(view, texts, it)).toList());
    }

    private static Row row(View view, HistoryTexts texts, RevisionChanges revision) {
        String number = String.valueOf(revision.revision());
        int cells = revision.revised().size()
                + revision.published().stream()
                        .map(PublishedCells::indicators)
                        .mapToInt(List::size)
                        .sum();
        return new Row(
                number,
                FigureCell.link(number, view.revision(revision.system(), revision.revision())),
                null,
                List.of(
                        FigureCell.of(view.moment(revision.recordedAt()).text()),
                        FigureCell.of(revision.cause().named(texts.definition(), texts.withdrawal() + " ")),
                        FigureCell.of(view.of(revision.summary())),
                        count(cells),
                        count(revision.degrees().size()),
                        count(revision.verdicts().size()),
                        count(revision.transitions().size())));
    }

    private static FigureCell count(int count) {
        return new FigureCell(String.valueOf(count), (double) count, null, null, null);
    }
}
