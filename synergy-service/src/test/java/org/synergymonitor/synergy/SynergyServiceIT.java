package org.synergymonitor.synergy;

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

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.streams.Broker;
import org.synergymonitor.streams.LogClient;
import org.synergymonitor.streams.Management;
import org.synergymonitor.streams.SystemLog;
import org.synergymonitor.streams.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@WithTestResource(Broker.class)
class SynergyServiceIT {
    private static final String DEAD_LETTERS = Topics.deadLetters(Topics.WEIGHTED_PANELS);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private LogClient client;

    @BeforeEach
    void connect() {
        client =
                new LogClient(bootstrapServers, List.of(Topics.SYNERGY_SNAPSHOTS, Topics.SYNERGY_ALERTS, DEAD_LETTERS));
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void interleavedSystemsGetEachSnapshotAndAlertOnceAndBadRecordsGoAside() {
        List<SystemLog> logs =
                IntStream.range(0, 12).mapToObj(i -> log("interleaved-" + i)).toList();
        List<PanelWeighted> panels = interleaved(logs);

        for (PanelWeighted panel : panels) {
            client.send(message(panel));
            client.send(message(panel));
            client.send(new ProducerRecord<>(Topics.WEIGHTED_PANELS, Wire.utf8(panel.system()), Wire.utf8("poison")));
        }

        List<SynergyMeasured> snapshots = client.await(Topics.SYNERGY_SNAPSHOTS, panels.size()).stream()
                .map(message -> decode(SynergyMeasured.class, message))
                .filter(snapshot -> snapshot.system().startsWith("interleaved-"))
                .toList();
        assertThat(snapshots).extracting(SynergyMeasured::panel).hasSameSizeAs(panels);
        for (SystemLog log : logs) {
            String system = log.weighted().get(0).system();
            assertThat(snapshots)
                    .filteredOn(snapshot -> snapshot.system().equals(system))
                    .extracting(SynergyMeasured::revision)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
        }
        List<AlertTransitioned> alerts = client.await(Topics.SYNERGY_ALERTS, 2 * logs.size()).stream()
                .map(message -> decode(AlertTransitioned.class, message))
                .toList();
        assertThat(alerts)
                .containsExactlyInAnyOrderElementsOf(snapshots.stream()
                        .flatMap(snapshot -> snapshot.transitions().stream())
                        .toList());
        assertThat(client.await(DEAD_LETTERS, panels.size())).allSatisfy(letter -> {
            assertThat(letter.value()).isEqualTo(Wire.utf8("poison"));
            assertThat(Wire.texts(letter.headers()))
                    .containsEntry("dead-letter-topic", Topics.WEIGHTED_PANELS)
                    .containsKeys("dead-letter-reason", "dead-letter-partition", "dead-letter-offset");
        });
        Management.get("/q/metrics")
                .then()
                .statusCode(200)
                .body(Matchers.containsString(
                        "synergy_dead_letters_total{topic=\"weighted-panels\"} " + (double) panels.size()));
    }

    @Test
    void traceGoesOnWithASpanOfItsOwn() {
        String traceId = "0af7651916cd43dd8448eb211c80319c";
        String parent = "b7ad6b7169203331";
        PanelWeighted panel = log("traced").weighted().get(0);

        client.send(Wire.with(message(panel), "traceparent", "00-" + traceId + "-" + parent + "-01"));

        await().untilAsserted(() -> assertThat(client.poll(Topics.SYNERGY_SNAPSHOTS))
                .map(SynergyServiceIT::headers)
                .filteredOn(headers -> headers.get("ce_id").equals("traced@1"))
                .singleElement()
                .extracting(headers -> headers.get("traceparent"))
                .asString()
                .startsWith("00-" + traceId + "-")
                .doesNotContain(parent));
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

    /** Rises for three years and falls in the last, which opens two alerts at once. */
    private static SystemLog log(String system) {
        SystemLog log = new SystemLog(system);
        log.defined("小系统", 1);
        log.released(2019, 1.0, 5.0);
        log.released(2020, 2.0, 5.5);
        log.released(2021, 3.0, 6.0);
        log.released(2022, 0.5, 7.0);
        return log;
    }

    private static List<PanelWeighted> interleaved(List<SystemLog> logs) {
        List<PanelWeighted> panels = new ArrayList<>();
        for (int revision = 0; revision < 5; revision++) {
            for (SystemLog log : logs) {
                panels.add(log.weighted().get(revision));
            }
        }
        return panels;
    }

    private static ProducerRecord<byte[], byte[]> message(PanelWeighted panel) {
        return Wire.message(Topics.WEIGHTED_PANELS, panel);
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> message) {
        return Wire.texts(message.headers());
    }

    private static <T> T decode(Class<T> type, ConsumerRecord<byte[], byte[]> message) {
        try {
            return EventCodec.decode(type, message.value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
