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
        return read(SynergyMeasured.class);
    }

    /** @param part a record of some of its fields */
    public <T> T read(Class<T> part) {
        try {
            return EventCodec.decode(part, json.getData());
        } catch (IOException e) {
            throw new UncheckedIOException("defect: snapshot " + id + " was stored, but cannot be read", e);
        }
    }
}
