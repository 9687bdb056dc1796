package org.synergymonitor.weighting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.streams.Broker;
import org.synergymonitor.streams.EngineRun;
import org.synergymonitor.streams.EventMeters;
import org.synergymonitor.streams.LogClient;
import org.synergymonitor.streams.SystemLog;
import org.synergymonitor.streams.TestSettings;
import org.synergymonitor.streams.Tracing;
import org.synergymonitor.streams.Wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class WeightingRestartIT {
    @Test
    void panelsAndHaltsOutliveTheProcess() throws IOException {
        SystemLog log = new SystemLog("s");
        SystemLog halting = new SystemLog("halting");
        try (Broker broker = new Broker()) {
            broker.start();
            try (LogClient client = new LogClient(broker.bootstrapServers(), List.of(Topics.WEIGHTED_PANELS))) {
                send(client, log.defined());
                send(client, log.released(2019, 1.0, 5.0));
                send(client, log.released(2020, 2.0, 4.0));
                send(client, halting.defined());
                SystemEvent missing = halting.released(2019, 1.0, 5.0);
                send(client, halting.released(2020, 2.0, 4.0));
                MeterRegistry before = new SimpleMeterRegistry();
                try (EngineRun first = engine(broker, before)) {
                    first.awaitRunning();
                    client.await(Topics.WEIGHTED_PANELS, 4);
                    await().until(() -> halted(before) == 1);
                }

                MeterRegistry after = new SimpleMeterRegistry();
                try (EngineRun second = engine(broker, after)) {
                    second.awaitRunning();
                    await().until(() -> halted(after) == 1);
                    send(client, log.released(2021, 3.0, 6.0));
                    send(client, missing);
                    client.await(Topics.WEIGHTED_PANELS, 6);
                    await().until(() -> halted(after) == 0);
                }

                assertThat(panels(client, "s")).isEqualTo(log.weighted());
                assertThat(panels(client, "halting"))
                        .isEqualTo(halting.weighted().subList(0, 2));
            }
        }
    }

    private static EngineRun engine(Broker broker, MeterRegistry meters) {
        return new EngineRun(
                "weighting-restart",
                Map.of("kafka.bootstrap.servers", broker.bootstrapServers()),
                new WeightingTopology()
                        .topology(
                                TestSettings.settings("weighting-restart"),
                                new Tracing(OpenTelemetry.noop()),
                                new EventMeters(meters),
                                new HaltedSystems(meters)),
                meters);
    }

    private static void send(LogClient client, SystemEvent event) {
        client.send(Wire.message(Topics.STATISTICAL_RELEASES, event));
    }

    private static double halted(MeterRegistry meters) {
        return meters.get("synergy.halted.systems").gauge().value();
    }

    private static List<PanelWeighted> panels(LogClient client, String system) throws IOException {
        List<PanelWeighted> panels = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : client.poll(Topics.WEIGHTED_PANELS)) {
            PanelWeighted panel = EventCodec.decode(PanelWeighted.class, message.value());
            if (panel.system().equals(system)) {
                panels.add(panel);
            }
        }
        return panels;
    }
}
