package org.synergymonitor.weighting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.streams.Broker;
import org.synergymonitor.streams.LogClient;
import org.synergymonitor.streams.Management;
import org.synergymonitor.streams.SystemLog;
import org.synergymonitor.streams.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(Broker.class)
class WeightingServiceIT {
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.STATISTICAL_RELEASES);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private LogClient client;

    @BeforeEach
    void connect() {
        client = new LogClient(bootstrapServers, List.of(Topics.WEIGHTED_PANELS, DEAD_LETTERS));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void interleavedSystemsGetEachRevisionOnceAndBadRecordsGoAside() {
        List<SystemLog> logs = IntStream.range(0, 12)
                .mapToObj(i -> new SystemLog("interleaved-" + i))
                .toList();
        List<SystemEvent> events = new ArrayList<>();
        logs.forEach(log -> events.add(log.defined()));
        for (int year = 2010; year < 2016; year++) {
            for (int i = 0; i < logs.size(); i++) {
                events.add(logs.get(i).released(year, year + i * 0.5, 5000.0 - year));
            }
        }

        for (SystemEvent event : events) {
            client.send(message(event));
            client.send(message(event));
            client.send(
                    new ProducerRecord<>(Topics.STATISTICAL_RELEASES, Wire.utf8(event.system()), Wire.utf8("poison")));
        }

        List<PanelWeighted> expected =
                logs.stream().flatMap(log -> log.weighted().stream()).toList();
        List<PanelWeighted> panels = client.await(Topics.WEIGHTED_PANELS, expected.size()).stream()
                .map(WeightingServiceIT::panel)
                .filter(panel -> panel.system().startsWith("interleaved-"))
                .toList();
        assertThat(panels).containsExactlyInAnyOrderElementsOf(expected);
        for (SystemLog log : logs) {
            assertThat(panels)
                    .filteredOn(panel -> log.weighted().contains(panel))
                    .extracting(PanelWeighted::revision)
                    .isSorted();
        }
        List<ConsumerRecord<byte[], byte[]>> letters = client.await(DEAD_LETTERS, events.size());
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.value()).isEqualTo(Wire.utf8("poison"));
            assertThat(Wire.texts(letter.headers()))
                    .containsEntry("dead-letter-topic", Topics.STATISTICAL_RELEASES)
                    .containsKeys("dead-letter-reason", "dead-letter-partition", "dead-letter-offset");
        });
        Management.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(Matchers.containsString(
                        "synergy_dead_letters_total{topic=\"statistical-releases\"} " + (double) events.size()));
    }

    @Test
    void traceGoesOnWithASpanOfItsOwn() {
        String traceId = "0af7651916cd43dd8448eb211c80319c";
        String parent = "b7ad6b7169203331";
        SystemLog log = new SystemLog("traced");

        client.send(Wire.with(message(log.defined()), "traceparent", "00-" + traceId + "-" + parent + "-01"));

        await().untilAsserted(() -> assertThat(client.poll(Topics.WEIGHTED_PANELS))
                .map(WeightingServiceIT::headers)
                .filteredOn(headers -> headers.get("ce_id").equals("traced@1"))
                .singleElement()
                .extracting(headers -> headers.get("traceparent"))
                .asString()
                .startsWith("00-" + traceId + "-")
                .doesNotContain(parent));
    }

    @Test
    void gapRaisesTheAlarm() {
        SystemLog log = new SystemLog("halting");
        client.send(message(log.defined()));
        SystemEvent missing = log.released(2019, 1.0, 5.0);

        client.send(message(log.released(2020, 2.0, 4.0)));
        awaitMetric("synergy_halted_systems 1.0");

        client.send(message(missing));
        awaitMetric("synergy_halted_systems 0.0");
    }

    @Test
    void serviceIsStartedLiveAndReadyWhileStreamsRun() {
        await().untilAsserted(() -> {
            Management.get("/q/health/started").then().statusCode(200);
            Management.get("/q/health/live").then().statusCode(200);
            Management.get("/q/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'kafka-streams' }.data.state", Matchers.equalTo("RUNNING"));
        });
    }

    @Test
    void kafkaStreamsMetricsAreExposed() {
        await().untilAsserted(() ->
                Management.get("/q/metrics").then().body(Matchers.containsString("kafka_stream_thread_commit_total")));
    }

    private static void awaitMetric(String line) {
        await().untilAsserted(() -> Management.get("/q/metrics").then().body(Matchers.containsString(line)));
    }

    private static ProducerRecord<byte[], byte[]> message(SystemEvent event) {
        return Wire.message(Topics.STATISTICAL_RELEASES, event);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        return Wire.texts(message.headers());
    }

    private static PanelWeighted panel(ConsumerRecord<byte[], byte[]> message) {
        try {
            return EventCodec.decode(PanelWeighted.class, message.value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
