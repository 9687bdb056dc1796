package org.synergymonitor.synergy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.streams.Broker;
import org.synergymonitor.streams.EngineRun;
import org.synergymonitor.streams.EventMeters;
import org.synergymonitor.streams.LogClient;
import org.synergymonitor.streams.SystemLog;
import org.synergymonitor.streams.TestSettings;
import org.synergymonitor.streams.Tracing;
import org.synergymonitor.streams.Wire;

import static org.assertj.core.api.Assertions.assertThat;

class SynergyRestartIT {
    @Test
    void lastRevisionAndOpenAlertsOutliveTheProcess() throws IOException {
        SystemLog log = new SystemLog("s");
        log.defined("小系统", 1);
        log.released(2019, 1.0, 5.0);
        log.released(2020, 2.0, 5.5);
        log.released(2021, 3.0, 6.0);
        log.released(2022, 0.5, 7.0);
        log.released(2023, 4.0, 8.0);
        List<PanelWeighted> panels = log.weighted();
        try (Broker broker = new Broker()) {
            broker.start();
            try (LogClient client = new LogClient(broker.bootstrapServers(), List.of(Topics.SYNERGY_SNAPSHOTS))) {
                panels.subList(0, 5).forEach(panel -> send(client, panel));
                try (EngineRun first = engine(broker)) {
                    first.awaitRunning();
                    client.await(Topics.SYNERGY_SNAPSHOTS, 5);
                }

                panels.forEach(panel -> send(client, panel));
                try (EngineRun second = engine(broker)) {
                    second.awaitRunning();
                    client.await(Topics.SYNERGY_SNAPSHOTS, 6);
                }

                List<SynergyMeasured> snapshots = snapshots(client);
                assertThat(snapshots).extracting(SynergyMeasured::revision).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
                assertThat(snapshots.get(5).transitions())
                        .extracting(alert -> alert.transition().kind().toString())
                        .containsExactly("RESOLVED", "RESOLVED");
            }
        }
    }

    private static EngineRun engine(Broker broker) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        return new EngineRun(
                "synergy-restart",
                Map.of("kafka.bootstrap.servers", broker.bootstrapServers()),
                new SynergyTopology()
                        .topology(
                                TestSettings.settings("synergy-restart"),
                                new Tracing(OpenTelemetry.noop()),
                                new EventMeters(meters)),
                meters);
    }

    private static void send(LogClient client, PanelWeighted panel) {
        client.send(Wire.message(Topics.WEIGHTED_PANELS, panel));
    }

    private static List<SynergyMeasured> snapshots(LogClient client) throws IOException {
        List<SynergyMeasured> snapshots = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : client.poll(Topics.SYNERGY_SNAPSHOTS)) {
            snapshots.add(EventCodec.decode(SynergyMeasured.class, message.value()));
        }
        return snapshots;
    }
}
