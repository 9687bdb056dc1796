package org.synergymonitor.reporting.page.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.model.companion.Companions;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.reporting.explanation.Explanation;
import org.synergymonitor.reporting.page.figure.Figure;

/** The figures of a system's page, from what happened to why. */
final class SystemFigures {
    private SystemFigures() {}

    /** @return none if there are too few complete periods to measure anything */
    static List<Figure> of(Shown shown, Optional<Explanation> explanation, List<AlertTransitioned> alerts) {
        if (shown.measured().measurement().subsystems().isEmpty()) {
            return List.of();
        }
        List<Companions> companions = Companions.of(
                new Measured(
                        shown.measured().definition(),
                        shown.measured().panel(),
                        shown.measured().measurement()),
                shown.measured().definition().bandSets());
        List<Figure> figures = new ArrayList<>();
        figures.add(DegreeFigure.of(shown, Base.CHAINED, companions, alerts));
        figures.add(DegreeFigure.of(shown, Base.FIXED, companions, alerts));
        explanation.ifPresent(it -> figures.add(ContributionsFigure.of(shown, it)));
        figures.add(OrderDegreesFigure.of(shown));
        figures.add(CouplingFigure.of(shown, companions));
        for (int j = 0; j < shown.subsystems().size(); j++) {
            figures.add(WeightsFigure.of(shown, j));
        }
        figures.add(OrderParametersFigure.of(shown));
        for (int j = 0; j < shown.subsystems().size(); j++) {
            figures.add(CorrelationsFigure.of(shown, j));
        }
        return figures;
    }
}
