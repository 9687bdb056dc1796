package org.synergymonitor.model.weighting;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.Period;

/**
 * Everything that weighting finds out about a panel, and all that a measurement needs of it.
 *
 * @param periods the complete periods, ascending
 * @param subsystems in definition order; none if {@code INSUFFICIENT_PERIODS}
 */
public record WeightedPanel(
        PanelStatus status,
        List<Period> periods,
        List<WeightedSubsystem> subsystems,
        List<ImputedCell> imputed,
        List<CellStatus> statuses,
        Optional<IncompletePeriod> newest) {
    public WeightedPanel {
        periods = List.copyOf(periods);
        subsystems = List.copyOf(subsystems);
        imputed = List.copyOf(imputed);
        statuses = List.copyOf(statuses);
    }
}
