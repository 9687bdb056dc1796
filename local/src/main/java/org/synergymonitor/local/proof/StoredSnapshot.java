package org.synergymonitor.local.proof;

import java.io.IOException;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.SynergyMeasurement;

/**
 * Of a snapshot what identifies it and its digest. Snapshots of any model version have that.
 *
 * @param measurement the version and digest that it bears
 */
record StoredSnapshot(String system, long revision, Digest measurement) {
    StoredSnapshot {
        if (system == null || measurement == null) {
            throw new IllegalArgumentException("a snapshot has a system and a measurement");
        }
    }

    static StoredSnapshot read(byte[] json) throws IOException {
        return EventCodec.decode(StoredSnapshot.class, json);
    }

    boolean isOfThisVersion() {
        return measurement.modelVersion().equals(Measurement.MODEL_VERSION);
    }

    /** @return whether the numbers stored beside the digest give it: a digest alone can be left as it was */
    static boolean bearsItsOwnDigest(byte[] json) throws IOException {
        SynergyMeasured snapshot = EventCodec.decode(SynergyMeasured.class, json);
        return SynergyMeasurement.measure(snapshot.definition(), snapshot.panel())
                .equals(snapshot.measurement());
    }

    record Digest(String modelVersion, String digest) {
        Digest {
            if (modelVersion == null || digest == null) {
                throw new IllegalArgumentException("a measurement has a model version and a digest");
            }
        }
    }
}
