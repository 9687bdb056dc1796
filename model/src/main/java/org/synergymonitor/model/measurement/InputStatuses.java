package org.synergymonitor.model.measurement;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.weighting.CellStatus;
import org.synergymonitor.model.weighting.ImputedCell;
import org.synergymonitor.model.weighting.WeightedPanel;

/** The OBS_STATUS that a U takes over from the cells of its period and its base. */
final class InputStatuses {
    /** Of every cell that is not {@code A}. */
    private final Map<Cell, ObsStatus> statuses = new HashMap<>();

    InputStatuses(WeightedPanel panel) {
        for (CellStatus cell : panel.statuses()) {
            statuses.put(new Cell(cell.indicator(), cell.period()), cell.status());
        }
        for (ImputedCell cell : panel.imputed()) {
            ObsStatus status = ObsStatus.I;
            for (Period source : cell.sources()) {
                status = status.over(statuses.getOrDefault(new Cell(cell.indicator(), source), ObsStatus.A));
            }
            statuses.put(new Cell(cell.indicator(), cell.period()), status);
        }
    }

    /** @param counts the indicators that enter U */
    ObsStatus of(Period period, Period base, Predicate<String> counts) {
        ObsStatus status = ObsStatus.A;
        for (Map.Entry<Cell, ObsStatus> entry : statuses.entrySet()) {
            Cell cell = entry.getKey();
            if ((cell.period().equals(period) || cell.period().equals(base)) && counts.test(cell.indicator())) {
                status = status.over(entry.getValue());
            }
        }
        return status;
    }
}
