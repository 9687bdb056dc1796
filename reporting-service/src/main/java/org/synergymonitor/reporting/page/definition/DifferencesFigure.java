package org.synergymonitor.reporting.page.definition;

import java.util.List;

import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** Where the definition differs from an earlier one. */
final class DifferencesFigure {
    private static final int LONGEST = 200;

    private DifferencesFigure() {}

    static Figure of(DefinitionTexts texts, String revision, List<Difference> differences) {
        return new Figure(
                "changes",
                Figure.Chart.NONE,
                texts.changesTitle(differences.size(), revision),
                texts.changesDescription(),
                texts.changesNote(),
                texts.path(),
                List.of(
                        Column.beside("kind", texts.kind()),
                        Column.beside("before", texts.before()),
                        Column.beside("now", texts.now())),
                differences.stream().map(it -> row(texts, it)).toList());
    }

    private static Row row(DefinitionTexts texts, Difference difference) {
        String kind =
                switch (difference.kind()) {
                    case ADDED -> texts.added();
                    case REMOVED -> texts.removed();
                    case CHANGED -> texts.changed();
                    case REORDERED -> texts.reordered();
                };
        return Row.of(
                difference.path(),
                difference.path(),
                List.of(FigureCell.of(kind), cell(difference.before()), cell(difference.now())));
    }

    private static FigureCell cell(String text) {
        if (text == null || text.isEmpty()) {
            return FigureCell.none();
        }
        return FigureCell.of(text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }
}
