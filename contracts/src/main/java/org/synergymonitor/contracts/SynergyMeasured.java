package org.synergymonitor.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.companion.Companions;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.DegreeChange;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.RevisionComparison;
import org.synergymonitor.model.measurement.Verdict;
import org.synergymonitor.model.panel.PanelChange;
import org.synergymonitor.model.robustness.Robustness;
import org.synergymonitor.model.weighting.WeightedPanel;

/**
 * A snapshot: the envelope around a measurement.
 *
 * @param sequence of the event in the system's log that made this revision
 * @param revision number of effective events so far, from 1, without gaps
 * @param panelChange the cells that the event changed
 * @param panel the weighted panel that was measured
 * @param robustness how sure the measurement is; not recorded before model version 2
 * @param companions coupling coordination and bands of each complete period, ascending; not recorded before model version 2
 * @param degreeChanges every U that is another one than in the revision before, and through what
 * @param verdicts the past verdicts that this revision changed
 * @param transitions what this revision did to the alerts
 */
public record SynergyMeasured(
        String system,
        long sequence,
        long revision,
        Cause cause,
        Instant recordedAt,
        SystemDefinition definition,
        PanelChange panelChange,
        WeightedPanel panel,
        Measurement measurement,
        Optional<Robustness> robustness,
        List<Companions> companions,
        List<DegreeChange> degreeChanges,
        List<Verdict> verdicts,
        List<AlertTransitioned> transitions) {
    public SynergyMeasured {
        Present.require("SynergyMeasured", system, cause, recordedAt, definition, panel, measurement);
        panelChange = panelChange == null ? PanelChange.NONE : panelChange;
        companions = companions == null ? List.of() : List.copyOf(companions);
        degreeChanges = degreeChanges == null ? List.of() : List.copyOf(degreeChanges);
        verdicts = List.copyOf(verdicts);
        transitions = List.copyOf(transitions);
    }

    /**
     * @param measured the panel of {@code weighted}
     * @param robustness of {@code measured}
     * @param comparison with the revision before
     */
    public static SynergyMeasured of(
            PanelWeighted weighted,
            Measured measured,
            Robustness robustness,
            RevisionComparison comparison,
            List<AlertTransition> transitions) {
        return new SynergyMeasured(
                weighted.system(),
                weighted.sequence(),
                weighted.revision(),
                weighted.cause(),
                weighted.recordedAt(),
                weighted.definition(),
                weighted.panelChange(),
                weighted.panel(),
                measured.measurement(),
                Optional.of(robustness),
                Companions.of(measured, weighted.definition().bandSets()),
                comparison.changes(),
                comparison.verdicts(),
                transitions.stream()
                        .map(it -> AlertTransitioned.of(weighted, it))
                        .toList());
    }
}
