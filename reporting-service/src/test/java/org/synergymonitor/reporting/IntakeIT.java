package org.synergymonitor.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Inject;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.contracts.Topics;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.synergymonitor.reporting.Eventually.await;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class IntakeIT {
    Backends backends;

    @Inject
    RecordedSpans spans;

    private LogWriter log;

    @BeforeEach
    void openLog() {
        log = new LogWriter(backends.bootstrapServers());
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void aRedeliveredSnapshotIsStoredOnce() {
        // Given
        List<SynergyMeasured> history = new SampleSystem("again").history();
        log.write(history);
        SnapshotsIT.awaitRevision("again", 6);
        double redelivered = Metrics.value("synergy_snapshots_redelivered_total");
        double conflicts = Metrics.value("synergy_snapshot_conflicts_total");

        // When
        log.write(history);

        // Then
        await().until(() -> Metrics.value("synergy_snapshots_redelivered_total") == redelivered + 6);
        assertThat(Metrics.value("synergy_snapshot_conflicts_total")).isEqualTo(conflicts);
        assertThat(get("/api/v1/systems/again/snapshots").jsonPath().getList("snapshots.revision", Integer.class))
                .containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(get("/api/v1/systems/again/alerts").jsonPath().getList("alerts.id"))
                .doesNotHaveDuplicates()
                .hasSize((int) history.stream()
                        .mapToLong(it -> it.transitions().size())
                        .sum());
    }

    @Test
    void anotherContentUnderTheSameIdIsADefectAndTheFirstIsKept() {
        // Given
        SynergyMeasured first = new SampleSystem("conflict").history().get(1);
        log.write(first);
        SnapshotsIT.awaitRevision("conflict", 2);
        double conflicts = Metrics.value("synergy_snapshot_conflicts_total");

        // When
        log.write(new SynergyMeasured(
                first.system(),
                first.sequence(),
                first.revision(),
                first.cause(),
                first.recordedAt().plusSeconds(1),
                first.definition(),
                first.panelChange(),
                first.panel(),
                first.measurement(),
                first.robustness(),
                first.companions(),
                first.degreeChanges(),
                first.verdicts(),
                first.transitions()));

        // Then
        await().until(() -> Metrics.value("synergy_snapshot_conflicts_total") == conflicts + 1);
        assertThat(get("/api/v1/systems/conflict/snapshots/2").asByteArray()).isEqualTo(EventCodec.encode(first));
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndTheBatchMovesOn() {
        // Given
        SynergyMeasured good = new SampleSystem("poisoned").history().get(0);
        Map<String, String> headers = CloudEvent.of(good).headers();
        byte[] garbage = "{\"system\":".getBytes(StandardCharsets.UTF_8);

        // When
        List<RecordMetadata> bad = new ArrayList<>();
        bad.add(log.write(Topics.SYNERGY_SNAPSHOTS, "poisoned", headers, garbage));
        bad.add(log.write(Topics.SYNERGY_SNAPSHOTS, "poisoned", headers, null));
        bad.add(log.write(Topics.SYNERGY_SNAPSHOTS, "poisoned", Map.of(), EventCodec.encode(good)));
        bad.add(log.write(Topics.SYNERGY_SNAPSHOTS, "somebody-else", headers, EventCodec.encode(good)));
        bad.add(log.write(Topics.STATISTICAL_RELEASES, "poisoned", Map.of("ce_type", "other"), garbage));
        log.write(good);

        // Then
        SnapshotsIT.awaitRevision("poisoned", 1);
        List<ConsumerRecord<byte[], byte[]>> letters = deadLetters(bad);
        assertThat(letters).hasSize(bad.size()).allSatisfy(letter -> {
            assertThat(text(letter, "dead-letter-reason")).isNotBlank();
            assertThat(text(letter, "dead-letter-exception-class-name")).isNotBlank();
        });
        assertThat(letters).filteredOn(letter -> letter.value() == null).hasSize(1);
        assertThat(letters)
                .filteredOn(letter -> text(letter, "dead-letter-reason").contains("somebody-else"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.value()).isEqualTo(EventCodec.encode(good));
                    assertThat(text(letter, "ce_id")).isEqualTo("poisoned@1");
                });
    }

    @Test
    void whatIsTooLargeForTheDeadLettersStaysInItsTopicAndTheBatchMovesOn() {
        // Given
        SynergyMeasured good = new SampleSystem("oversize").history().get(0);
        byte[] garbage = new byte[Topics.MAX_MESSAGE_BYTES - 300];

        // When
        log.write(Topics.SYNERGY_SNAPSHOTS, "oversize", Map.of(), garbage);
        log.write(good);

        // Then
        SnapshotsIT.awaitRevision("oversize", 1);
    }

    @Test
    void storingASnapshotContinuesTheTraceOfItsRecord() {
        // Given
        SynergyMeasured snapshot = new SampleSystem("traced").history().get(0);
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Map<String, String> headers =
                new LinkedHashMap<>(CloudEvent.of(snapshot).headers());
        headers.put("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        // When
        log.write(Topics.SYNERGY_SNAPSHOTS, "traced", headers, EventCodec.encode(snapshot));

        // Then
        await().until(() -> !spans.ofTrace(trace).isEmpty());
        SpanData span = spans.ofTrace(trace).get(0);
        assertThat(span.getName()).isEqualTo("synergy-snapshots store");
        assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(span.getAttributes().asMap().toString()).contains("traced@1");
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLetters(List<RecordMetadata> bad) {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        List<String> origins = bad.stream()
                .map(it -> it.topic() + "-" + it.partition() + "@" + it.offset())
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", backends.bootstrapServers(),
                        "group.id", "dead-letters-test",
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(
                    Topics.deadLetters(Topics.SYNERGY_SNAPSHOTS), Topics.deadLetters(Topics.STATISTICAL_RELEASES)));
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(letter -> {
                    if (origins.contains(origin(letter))) {
                        letters.add(letter);
                    }
                });
                return letters.size() >= bad.size();
            });
        }
        return letters;
    }

    private static String origin(ConsumerRecord<?, ?> letter) {
        return text(letter, "dead-letter-topic") + "-" + text(letter, "dead-letter-partition") + "@"
                + text(letter, "dead-letter-offset");
    }

    private static String text(ConsumerRecord<?, ?> letter, String header) {
        return new String(
                Objects.requireNonNull(letter.headers().lastHeader(header), header)
                        .value(),
                StandardCharsets.UTF_8);
    }
}
