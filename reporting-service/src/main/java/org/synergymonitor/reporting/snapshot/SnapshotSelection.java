package org.synergymonitor.reporting.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.system.SystemStore;

/** The snapshot that a request means, or the problem that says why there is none. */
@ApplicationScoped
public class SnapshotSelection {
    private final SnapshotReads snapshots;
    private final SystemStore systems;

    SnapshotSelection(SnapshotReads snapshots, SystemStore systems) {
        this.snapshots = snapshots;
        this.systems = systems;
    }

    /** @return what the request names, or the version of this build */
    public static String modelVersion(String requested) {
        return requested == null ? Measurement.MODEL_VERSION : requested;
    }

    /** @return the id of the newest one of the model version, if that is the newest of all */
    public Optional<SnapshotId> newest(String system, String modelVersion) {
        return snapshots.newest(system, modelVersion(modelVersion));
    }

    public Snapshot latest(String system, String modelVersion) {
        return snapshots
                .latest(system, modelVersion(modelVersion))
                .orElseThrow(() -> none(system, "modelVersion", modelVersion(modelVersion)));
    }

    public Snapshot revision(String system, String revision, String modelVersion) {
        return revision(system, "revision", revision, modelVersion);
    }

    /** @param parameter that names the revision */
    public Snapshot revision(String system, String parameter, String revision, String modelVersion) {
        SnapshotId id = new SnapshotId(
                system, Parameters.number(parameter, revision, 1, Long.MAX_VALUE), modelVersion(modelVersion));
        return snapshots.find(id).orElseThrow(() -> none(system, parameter, revision));
    }

    public Snapshot asOf(String system, String instant, String modelVersion) {
        return snapshots
                .asOf(system, modelVersion(modelVersion), Parameters.instant("asOf", instant))
                .orElseThrow(() -> none(system, "asOf", instant));
    }

    /** @return those of this build's model version, newest first, all below {@code before} if that is given */
    public List<Snapshot> newestFirst(String system, OptionalLong before, int limit) {
        return snapshots.newestFirst(system, Measurement.MODEL_VERSION, before, limit);
    }

    /** @throws ProblemException if neither the log nor a snapshot has made the system known yet */
    public void requireSystem(String system) {
        if (systems.find(system).isEmpty() && snapshots.any(system).isEmpty()) {
            throw ProblemException.unknownSystem(system);
        }
    }

    /**
     * @return whether the system is known, but has no snapshot
     * @throws ProblemException if it is not known
     */
    public boolean isUnmeasured(String system) {
        requireSystem(system);
        return snapshots.any(system).isEmpty();
    }

    private ProblemException none(String system, String field, String value) {
        requireSystem(system);
        return ProblemException.noSnapshot(system, field, value);
    }
}
