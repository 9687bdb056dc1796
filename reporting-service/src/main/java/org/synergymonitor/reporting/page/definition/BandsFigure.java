package org.synergymonitor.reporting.page.definition;

import java.util.List;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** The band sets. */
final class BandsFigure {
    private BandsFigure() {}

    static Figure of(View view, DefinitionTexts texts, SystemDefinition definition) {
        return new Figure(
                "bands",
                Figure.Chart.NONE,
                texts.bandsTitle(),
                texts.bandsDescription(),
                texts.bandsNote(),
                view.texts().band(),
                List.of(
                        Column.beside("set", texts.bandSet()),
                        Column.beside("measure", texts.measures()),
                        Column.beside("from", texts.from())),
                definition.bandSets().stream()
                        .flatMap(set -> set.bands().stream()
                                .map(band -> Row.of(
                                        set.id(),
                                        view.of(band.names()),
                                        List.of(
                                                FigureCell.of(view.of(set.names())),
                                                FigureCell.of(set.measure().name()),
                                                FigureCell.published(band.from())))))
                        .toList());
    }
}
