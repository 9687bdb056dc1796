package org.synergymonitor.reporting.intake;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.Topics;

/** Puts aside the records that can never be processed, as they came, with the reason in their headers. */
@Startup
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 1000;

    private final MutinyEmitter<byte[]> emitter;
    private final MeterRegistry metrics;

    DeadLetters(@Channel("dead-letters") MutinyEmitter<byte[]> emitter, MeterRegistry metrics) {
        this.emitter = emitter;
        this.metrics = metrics;
        Stream.of(Topics.SYNERGY_SNAPSHOTS, Topics.STATISTICAL_RELEASES)
                .forEach(topic -> metrics.counter("synergy.dead.letters", "topic", topic));
    }

    /** @return completes when the broker has it; fails if it must be tried again */
    Uni<Void> send(ConsumerRecord<byte[], byte[]> source, Exception reason) {
        Headers headers = new RecordHeaders(source.headers().toArray());
        put(headers, "dead-letter-reason", reason.getMessage());
        put(headers, "dead-letter-exception-class-name", reason.getClass().getName());
        put(headers, "dead-letter-topic", source.topic());
        put(headers, "dead-letter-partition", String.valueOf(source.partition()));
        put(headers, "dead-letter-offset", String.valueOf(source.offset()));
        Message<byte[]> letter = Message.of(source.value())
                .addMetadata(OutgoingKafkaRecordMetadata.<byte[]>builder()
                        .withTopic(Topics.deadLetters(source.topic()))
                        .withKey(source.key())
                        .withHeaders(headers)
                        .build());
        return emitter.sendMessage(letter)
                .invoke(() -> {
                    metrics.counter("synergy.dead.letters", "topic", source.topic())
                            .increment();
                    LOG.errorf(
                            "%s-%d@%d went to the dead letters: %s",
                            source.topic(), source.partition(), source.offset(), reason);
                })
                .onFailure(RecordTooLargeException.class)
                .recoverWithUni(tooLarge -> {
                    LOG.errorf(
                            "%s-%d@%d cannot be read and is too large for the dead letters; it stays in its topic: %s",
                            source.topic(), source.partition(), source.offset(), reason);
                    return Uni.createFrom().voidItem();
                });
    }

    private static void put(Headers headers, String name, String value) {
        String text = String.valueOf(value);
        headers.add(
                name, text.substring(0, Math.min(text.length(), LONGEST_REASON)).getBytes(StandardCharsets.UTF_8));
    }
}
