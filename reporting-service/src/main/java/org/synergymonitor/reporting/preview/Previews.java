package org.synergymonitor.reporting.preview;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.weighting.PanelWeighting;
import org.synergymonitor.model.weighting.WeightedPanel;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;
import org.synergymonitor.reporting.system.CellReads;
import org.synergymonitor.reporting.system.CellVersions;

/** Measures another definition over the releases that the newest snapshot of a system is made of. */
@ApplicationScoped
public class Previews {
    private final SnapshotSelection snapshots;
    private final CellReads cells;

    Previews(SnapshotSelection snapshots, CellReads cells) {
        this.snapshots = snapshots;
        this.cells = cells;
    }

    /** @throws org.synergymonitor.reporting.http.ProblemException with everything that stands against it */
    public Preview preview(String system, SystemDefinition other) {
        SynergyMeasured present = snapshots.latest(system, null).measured();
        CellVersions versions = cells.upTo(system, present.sequence());
        Previewability.require(present.definition(), other, versions);
        WeightedPanel panel = PanelWeighting.weigh(other, versions.panel(other));
        return Preview.of(present, other, panel, SynergyMeasurement.measure(other, panel));
    }
}
