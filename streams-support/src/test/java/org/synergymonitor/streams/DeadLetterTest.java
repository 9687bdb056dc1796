package org.synergymonitor.streams;

import java.io.IOException;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.Topics;

import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterTest {
    private static final DeadLetter.Origin ORIGIN = new DeadLetter.Origin("statistical-releases", 2, 42);

    @Test
    void recordIsRepeatedAsItCameWithTheReasonAndItsPlace() {
        Record<byte[], byte[]> message = message(10);

        Record<byte[], byte[]> letter = DeadLetter.of(message, ORIGIN, new IOException("no JSON"));

        assertThat(letter.key()).isEqualTo(message.key());
        assertThat(letter.value()).isEqualTo(message.value());
        assertThat(letter.timestamp()).isEqualTo(7);
        assertThat(Wire.texts(letter.headers()))
                .containsEntry("ce_type", "x")
                .containsEntry("dead-letter-reason", "IOException: no JSON")
                .containsEntry("dead-letter-topic", "statistical-releases")
                .containsEntry("dead-letter-partition", "2")
                .containsEntry("dead-letter-offset", "42");
    }

    @Test
    void recordAsLargeAsAMessageCanBeIsOnlyReferredTo() {
        Record<byte[], byte[]> message = message(Topics.MAX_MESSAGE_BYTES - 200);

        Record<byte[], byte[]> letter = DeadLetter.of(message, ORIGIN, new BadRecordException("too large"));

        assertThat(letter.value()).isNull();
        assertThat(Wire.texts(letter.headers()))
                .containsEntry("dead-letter-reason", "too large")
                .containsEntry("dead-letter-offset", "42")
                .containsKey("dead-letter-omitted");
    }

    @Test
    void reasonIsBounded() {
        Record<byte[], byte[]> letter =
                DeadLetter.of(message(1), ORIGIN, new IllegalStateException("x".repeat(100_000)));

        assertThat(Wire.texts(letter.headers()).get("dead-letter-reason")).hasSizeLessThanOrEqualTo(500);
    }

    private static Record<byte[], byte[]> message(int bytes) {
        return new Record<>(Wire.utf8("s"), new byte[bytes], 7, new RecordHeaders().add("ce_type", Wire.utf8("x")));
    }
}
