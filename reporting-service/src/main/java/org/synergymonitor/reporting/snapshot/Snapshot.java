package org.synergymonitor.reporting.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.bson.types.Binary;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;

/**
 * A stored snapshot.
 *
 * @param json the {@link SynergyMeasured} exactly as on the topic
 */
public record Snapshot(SnapshotId id, Binary json) {
    public SynergyMeasured measured() {
        try {
            return EventCodec.decode(SynergyMeasured.class, json.getData());
        } catch (IOException e) {
            throw new UncheckedIOException("defect: snapshot " + id + " was stored, but cannot be read", e);
        }
    }
}
