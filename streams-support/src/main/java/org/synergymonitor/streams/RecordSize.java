package org.synergymonitor.streams;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Record;

import org.synergymonitor.contracts.Topics;

/** What fits into one message. A message that does not kills the thread that sends it, for ever: so measure before. */
final class RecordSize {
    /** Kafka's own bytes around a record and its batch, generously. */
    private static final int OVERHEAD = 1024;

    private static final int HEADER_OVERHEAD = 10;

    private RecordSize() {}

    static boolean fits(long bytes) {
        return bytes <= Topics.MAX_MESSAGE_BYTES - OVERHEAD;
    }

    static long of(Record<byte[], byte[]> message) {
        long bytes = length(message.key()) + length(message.value());
        for (Header header : message.headers()) {
            bytes += header.key().getBytes(StandardCharsets.UTF_8).length + length(header.value()) + HEADER_OVERHEAD;
        }
        return bytes;
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
