package org.synergymonitor.reporting.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of the log and the event in it. */
public record Entry<T>(ConsumerRecord<byte[], byte[]> source, T event) {
    /** Reads the event of a record. */
    @FunctionalInterface
    public interface Decoder<T> {
        /** @throws Exception if the record holds no valid event, now or ever */
        T decode(ConsumerRecord<byte[], byte[]> source) throws Exception;
    }
}
