package org.synergymonitor.reporting.snapshot;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.types.Binary;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.intake.Records;
import org.synergymonitor.reporting.vintage.StoredVintage;

/** A snapshot as it came: the event, the very bytes it was read from, and what it says of each series. */
record MeasuredRecord(SynergyMeasured event, Binary value, StoredVintage vintage) {
    private static final String TYPE = CloudEvent.type(SynergyMeasured.class);

    static MeasuredRecord decode(ConsumerRecord<byte[], byte[]> source) throws IOException {
        String type = Records.header(source, "ce_type");
        if (!TYPE.equals(type)) {
            throw new IOException("ce_type must be " + TYPE + ", but is " + type);
        }
        byte[] value = Records.value(source);
        SynergyMeasured event = EventCodec.decode(SynergyMeasured.class, value);
        if (event.measurement() == null || event.recordedAt() == null || event.revision() < 1) {
            throw new IOException("a snapshot needs a measurement, recordedAt and a revision from 1");
        }
        Records.requireKey(source, event.system());
        return new MeasuredRecord(event, new Binary(value), StoredVintage.of(event));
    }

    SnapshotId id() {
        return new SnapshotId(
                event.system(), event.revision(), event.measurement().modelVersion());
    }

    /** @return SHA-256 of the bytes, in hexadecimal */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value.getData()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
