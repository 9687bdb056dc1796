package org.synergymonitor.model.weighting;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Period;

/**
 * The complete periods of a panel (model, section 2).
 *
 * @param periods the complete periods, ascending
 * @param values of every indicator in definition order, one value per complete period
 * @param imputed the cells of {@code values} that nobody observed
 * @param statuses of the values used, where not {@code A}
 * @param newest what is there of the newest period after the last complete one
 */
public record PreparedPanel(
        List<Period> periods,
        List<Series> values,
        List<ImputedCell> imputed,
        List<CellStatus> statuses,
        Optional<IncompletePeriod> newest) {
    public PreparedPanel {
        periods = List.copyOf(periods);
        values = List.copyOf(values);
        imputed = List.copyOf(imputed);
        statuses = List.copyOf(statuses);
    }
}
