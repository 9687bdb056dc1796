package org.synergymonitor.reporting.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.contracts.Cause;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.DegreeChange;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.robustness.Robustness;
import org.synergymonitor.model.weighting.WeightedPanel;

/** Of a snapshot what an alert rule looks at. */
record ReplayedSnapshot(
        long revision,
        Cause cause,
        Instant recordedAt,
        SystemDefinition definition,
        WeightedPanel panel,
        Measurement measurement,
        List<DegreeChange> degreeChanges) {
    ReplayedSnapshot {
        degreeChanges = degreeChanges == null ? List.of() : List.copyOf(degreeChanges);
    }

    Measured measured() {
        return new Measured(definition, panel, measurement);
    }

    /** Large, and asked for only by some rules and of some snapshots. */
    record Assessed(Optional<Robustness> robustness) {}
}
