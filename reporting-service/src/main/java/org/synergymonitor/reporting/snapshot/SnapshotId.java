package org.synergymonitor.reporting.snapshot;

/** What a snapshot is a snapshot of: one revision of a system, measured by one version of the model. */
public record SnapshotId(String system, long revision, String modelVersion) {
    @Override
    public String toString() {
        return system + "@" + revision + "@" + modelVersion;
    }

    /** @return weak: every representation of the same snapshot carries it */
    public String entityTag() {
        return "W/\"" + this + "\"";
    }
}
