package org.synergymonitor.reporting.page.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.weighting.IncompletePeriod;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.Row;

/** The order parameters of all indicators over time; what was imputed, left its limits or never moves is marked. */
final class OrderParametersFigure {
    private final Shown shown;
    private final Set<Cell> imputed = new HashSet<>();

    private OrderParametersFigure(Shown shown) {
        this.shown = shown;
        shown.measured().panel().imputed().forEach(it -> imputed.add(new Cell(it.indicator(), it.period())));
    }

    static Figure of(Shown shown) {
        return new OrderParametersFigure(shown).figure();
    }

    private Figure figure() {
        List<Period> periods = shown.measured().panel().periods();
        List<Row> rows = new ArrayList<>();
        for (int j = 0; j < shown.subsystems().size(); j++) {
            List<Indicator> indicators = shown.subsystems().get(j).indicators();
            for (int i = 0; i < indicators.size(); i++) {
                rows.add(row(j, i, indicators.get(i), periods));
            }
        }
        return new Figure(
                "order-parameters",
                Figure.Chart.HEAT,
                shown.texts().heatTitle(),
                shown.texts().heatDescription(rows.size(), periods.size()),
                shown.texts().heatNote(),
                shown.view().texts().indicator(),
                columns(periods),
                rows);
    }

    private Row row(int j, int i, Indicator indicator, List<Period> periods) {
        boolean constant = shown.weighted(j).indicators().get(i).constant();
        Set<Cell> beyond = Set.copyOf(shown.measurement(j).outOfLimits());
        List<FigureCell> cells = new ArrayList<>();
        for (int t = 0; t < periods.size(); t++) {
            Cell cell = new Cell(indicator.id(), periods.get(t));
            double e = shown.measurement(j).orderParameters().get(i).get(t);
            cells.add(marked(FigureCell.unsigned(e), cell, beyond, constant));
        }
        shown.measured().panel().newest().ifPresent(it -> cells.add(incomplete(indicator, it)));
        return Row.of(indicator.id(), shown.name(indicator), cells);
    }

    private List<Column> columns(List<Period> periods) {
        List<Column> columns = new ArrayList<>();
        periods.forEach(
                it -> columns.add(Column.series(it.toString(), shown.view().period(it))));
        shown.measured()
                .panel()
                .newest()
                .ifPresent(it -> columns.add(Column.beside(
                        "incomplete",
                        shown.texts().incompleteColumn(shown.view().period(it.period())))));
        return columns;
    }

    /** @return the value that has come in of the newest, incomplete period, or that it is missing */
    private FigureCell incomplete(Indicator indicator, IncompletePeriod newest) {
        return newest.present().stream()
                .filter(it -> it.indicator().equals(indicator.id()))
                .findFirst()
                .map(it -> FigureCell.published(it.value()))
                .orElseGet(() -> FigureCell.of(shown.view().texts().missing()).marked("missing"));
    }

    private FigureCell marked(FigureCell shownCell, Cell cell, Set<Cell> beyond, boolean constant) {
        if (constant) {
            return shownCell.marked("constant", "=");
        }
        if (beyond.contains(cell)) {
            return shownCell.marked("out-of-limits", "!");
        }
        return imputed.contains(cell) ? shownCell.marked("imputed", "°") : shownCell;
    }
}
