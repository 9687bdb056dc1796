package org.synergymonitor.streams;

import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StreamsEngineIT {
    private static final Broker BROKER = new Broker();

    @BeforeAll
    static void startBroker() {
        BROKER.start();
    }

    @AfterAll
    static void stopBroker() {
        BROKER.stop();
    }

    @Test
    void engineWaitsForItsTopicsAliveAndRunsOnceTheyAreThere() {
        try (EngineRun run = engine("late", BROKER.bootstrapServers())) {
            assertThat(run.health().live().call().getStatus()).isEqualTo(Status.UP);
            assertThat(run.health().started().call().getStatus()).isEqualTo(Status.DOWN);
            assertThat(run.health().ready().call().getStatus()).isEqualTo(Status.DOWN);

            BROKER.createTopics(List.of("late-in", "late-out"));
            run.awaitRunning();

            assertThat(run.health().live().call().getStatus()).isEqualTo(Status.UP);
            assertThat(run.health().started().call().getStatus()).isEqualTo(Status.UP);
            assertThat(run.health().ready().call().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void engineStopsWhileItWaitsForABroker() {
        EngineRun run = engine("never", "localhost:1");

        run.close();

        assertThat(run.health().live().call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void engineThatLeavesHandsItsPartitionsToTheNextAtOnce() {
        BROKER.createTopics(List.of("handed-over-in", "handed-over-out"));
        try (LogClient client = new LogClient(BROKER.bootstrapServers(), List.of("handed-over-out"));
                EngineRun second = engine("handed-over", BROKER.bootstrapServers(), "second")) {
            try (EngineRun first = engine("handed-over", BROKER.bootstrapServers(), "first")) {
                first.awaitRunning();
                second.awaitRunning();
            }

            for (int i = 0; i < 30; i++) {
                client.send(new ProducerRecord<>("handed-over-in", new byte[] {(byte) i}, new byte[] {(byte) i}));
            }

            assertThat(client.await("handed-over-out", 30)).hasSize(30);
            await().until(() -> second.health().ready().call().getStatus() == Status.UP);
        }
    }

    private static EngineRun engine(String name, String bootstrapServers) {
        return engine(name, bootstrapServers, "0");
    }

    private static EngineRun engine(String name, String bootstrapServers, String instance) {
        Topology copy = new Topology()
                .addSource("source", new ByteArrayDeserializer(), new ByteArrayDeserializer(), name + "-in")
                .addSink("sink", name + "-out", new ByteArraySerializer(), new ByteArraySerializer(), "source");
        return new EngineRun(
                name,
                Map.of("kafka.bootstrap.servers", bootstrapServers, "synergy.instance", instance),
                copy,
                new SimpleMeterRegistry());
    }
}
