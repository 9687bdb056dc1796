package org.synergymonitor.streams;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;

/**
 * An event to be sent.
 *
 * @param sink name of the sink node
 */
public record Emission(String sink, Record<byte[], byte[]> record) {

    /** @return {@code event} as it goes on the wire, keyed by its system, dated when the log recorded what caused it */
    public static Emission of(String sink, String system, CloudEvent attributes, Object event) {
        Headers headers = new RecordHeaders();
        attributes.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new Emission(
                sink,
                new Record<>(
                        system.getBytes(StandardCharsets.UTF_8),
                        EventCodec.encode(event),
                        Math.max(0, attributes.time().toEpochMilli()),
                        headers));
    }
}
