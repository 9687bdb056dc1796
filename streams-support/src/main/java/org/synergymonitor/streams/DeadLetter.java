package org.synergymonitor.streams;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** A record put aside: as it came, and in its headers why, and where it came from. */
final class DeadLetter {
    private static final int MAX_REASON_LENGTH = 500;

    private DeadLetter() {}

    static Record<byte[], byte[]> of(Record<byte[], byte[]> message, Origin origin, Exception failure) {
        Record<byte[], byte[]> whole =
                message.withHeaders(explain(new RecordHeaders(message.headers().toArray()), origin, failure));
        if (RecordSize.fits(RecordSize.of(whole))) {
            return whole;
        }
        Headers headers = explain(new RecordHeaders(), origin, failure);
        add(headers, "dead-letter-omitted", "too large to repeat with its reason: read it where it came from");
        return new Record<>(null, null, message.timestamp(), headers);
    }

    private static Headers explain(Headers headers, Origin origin, Exception failure) {
        add(headers, "dead-letter-reason", reason(failure));
        add(headers, "dead-letter-topic", origin.topic());
        add(headers, "dead-letter-partition", Integer.toString(origin.partition()));
        add(headers, "dead-letter-offset", Long.toString(origin.offset()));
        return headers;
    }

    static String reason(Exception failure) {
        String reason = failure instanceof BadRecordException
                ? failure.getMessage()
                : failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return reason.substring(0, Math.min(reason.length(), MAX_REASON_LENGTH));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The place of a record in the log. */
    record Origin(String topic, int partition, long offset) {}
}
