package org.synergymonitor.reporting.snapshot;

import java.time.Instant;
import java.util.Map;

import org.bson.Document;

/**
 * A line of the list of snapshots.
 *
 * @param cause the event that made the revision, as in the snapshot
 */
public record SnapshotEntry(
        long revision, long sequence, Instant recordedAt, String modelVersion, Map<String, Object> cause) {
    static SnapshotEntry of(Document document) {
        return new SnapshotEntry(
                document.getLong("revision"),
                document.getLong("sequence"),
                Instant.parse(document.getString("recordedAt")),
                document.getString("modelVersion"),
                document.get("cause", Document.class));
    }
}
