package org.synergymonitor.reporting.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.robustness.RobustnessAssessment;
import org.synergymonitor.model.weighting.PanelWeighting;
import org.synergymonitor.model.weighting.WeightedPanel;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.snapshot.Snapshot;
import org.synergymonitor.reporting.snapshot.SnapshotId;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;
import org.synergymonitor.reporting.system.CellReads;
import org.synergymonitor.reporting.system.CellVersions;

/** The measurement that a request means: the one of a snapshot, or one that is recomputed for it. */
@ApplicationScoped
public class MeasurementSelection {
    private final SnapshotSelection snapshots;
    private final CellReads cells;
    private final FrozenRevisions revisions;

    MeasurementSelection(SnapshotSelection snapshots, CellReads cells, FrozenRevisions revisions) {
        this.snapshots = snapshots;
        this.cells = cells;
        this.revisions = revisions;
    }

    /**
     * @return whether nothing has been measured of the system yet
     * @throws ProblemException if there is no such system
     */
    public boolean isUnmeasured(String system) {
        return snapshots.isUnmeasured(system);
    }

    /** @return the id of the newest snapshot if the query means that and nothing else; else none, and it must be selected */
    public Optional<SnapshotId> newest(String system, MeasurementQuery query) {
        query.requireConsistent();
        boolean newest = query.asOf == null && query.revision == null && !query.recomputes();
        return newest ? snapshots.newest(system, query.modelVersion) : Optional.empty();
    }

    /** @return the snapshot it names; of a query by release the present one, whose definition holds */
    public Snapshot snapshot(String system, MeasurementQuery query) {
        query.requireConsistent();
        if (query.recomputes()
                && !SnapshotSelection.modelVersion(query.modelVersion).equals(Measurement.MODEL_VERSION)) {
            throw ProblemException.badParameter(
                    "modelVersion",
                    query.modelVersion,
                    "只能按模型版本 " + Measurement.MODEL_VERSION + " 重新计算",
                    "Only model version " + Measurement.MODEL_VERSION + " can recompute");
        }
        if (query.revision != null) {
            return snapshots.revision(system, query.revision, query.modelVersion);
        }
        return query.asOf == null || query.byRelease()
                ? snapshots.latest(system, query.modelVersion)
                : snapshots.asOf(system, query.asOf, query.modelVersion);
    }

    public OriginatedMeasurement select(String system, MeasurementQuery query) {
        SynergyMeasured measured = snapshot(system, query).measured();
        if (!query.recomputes()) {
            return new OriginatedMeasurement(
                    origin(query, measured, measured.sequence(), measured.measurement()),
                    measured.definition(),
                    measured.panel(),
                    measured.measurement(),
                    measured.robustness(),
                    measured.degreeChanges());
        }
        long sequence = measured.sequence();
        WeightedPanel panel = measured.panel();
        if (query.byRelease()) {
            // a vintage that came late changes no present value and makes no revision, yet it changes the past
            CellVersions versions = cells.from(system, sequence);
            sequence = versions.sequence();
            panel = PanelWeighting.weigh(
                    measured.definition(), versions.releasedBy(instant(query)).panel(measured.definition()));
        }
        WeightedPanel frozen = revisions.freeze(measured, panel, query);
        Measurement measurement = SynergyMeasurement.measure(measured.definition(), frozen);
        return new OriginatedMeasurement(
                origin(query, measured, sequence, measurement),
                measured.definition(),
                frozen,
                measurement,
                query.freezes()
                        ? Optional.empty()
                        : Optional.of(RobustnessAssessment.assess(measured.definition(), frozen, measurement)),
                List.of());
    }

    private static Instant instant(MeasurementQuery query) {
        return Parameters.instant("asOf", query.asOf);
    }

    private static Origin origin(
            MeasurementQuery query, SynergyMeasured measured, long sequence, Measurement measurement) {
        return new Origin(
                measured.system(),
                query.recomputes(),
                measured.revision(),
                sequence,
                query.byRelease() ? Optional.of(instant(query)) : Optional.empty(),
                query.weights,
                query.limits,
                measurement.modelVersion(),
                measurement.digest());
    }
}
