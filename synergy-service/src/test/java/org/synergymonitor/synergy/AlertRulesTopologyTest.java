package org.synergymonitor.synergy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertSettings;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.streams.EventMeters;
import org.synergymonitor.streams.SystemLog;
import org.synergymonitor.streams.TestSettings;
import org.synergymonitor.streams.TopologyRun;
import org.synergymonitor.streams.Tracing;
import org.synergymonitor.streams.Wire;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules of a system's own, through the topology. */
class AlertRulesTopologyTest {
    private static final List<AlertRule> RULES = List.of(
            new AlertRule(
                    "a-fell",
                    AlertSeverity.CRITICAL,
                    new TreeMap<>(Map.of("team", "trade", "channel", "wecom", "area", "CN")),
                    new AlertCondition.OrderDegree("A", Base.CHAINED, 0.1),
                    null,
                    Optional.of(0)),
            new AlertRule("unsure", null, null, new AlertCondition.SignShare(Base.CHAINED, 1), null, Optional.of(0)));

    @Test
    void aTransitionSaysWhatHappenedToWhomAndWhy() {
        List<AlertTransitioned> alerts = alerts(run(panels(new AlertSettings(1, RULES))));

        AlertTransitioned opened = alerts.get(0);
        assertThat(opened.id()).isEqualTo("s@5/a-fell/OPENED/2022");
        assertThat(opened.snapshot()).contains("/api/v1/systems/s/snapshots/5");
        assertThat(opened.summary()).get().satisfies(it -> {
            assertThat(it.en())
                    .isEqualTo(
                            "Small 2022 opened: chained change of the order degree of A (alert: a fall of more than 0.1),"
                                    + " none → −1. Fell: A. NBS ANNUAL 2000-01-06.");
            assertThat(it.zh()).startsWith("小系统 2022 预警：甲有序度环比变化（警戒线：下降超过 0.1），无 → −1。下降：甲。NBS");
        });
        assertThat(opened.transition().evidence().contributions())
                .singleElement()
                .satisfies(it -> assertThat(it.value()).contains(0.5));
        assertThat(alerts.get(1).transition().kind()).hasToString("RETRACTED");
        assertThat(alerts.get(1).summary()).get().satisfies(it -> assertThat(it.en())
                .contains("Withdrawal of NBS"));
    }

    @Test
    void rulesThatAreGoneResolveWhatTheyOpened() {
        List<PanelWeighted> panels =
                new ArrayList<>(panels(new AlertSettings(1, RULES)).subList(0, 5));
        panels.add(panels(new AlertSettings(1)).get(5));

        assertThat(alerts(run(panels)))
                .extracting(AlertTransitioned::id)
                .contains("s@5/a-fell/OPENED/2022", "s@6/a-fell/RESOLVED/2021")
                .doesNotContain("s@6/a-fell/RETRACTED/2022");
    }

    @Test
    void theSamePanelsGiveTheSameBytesAlsoIfTheProcessRestartsBetween() {
        List<PanelWeighted> panels = panels(new AlertSettings(1, RULES));

        List<TestRecord<byte[], byte[]>> once = run(panels);
        List<TestRecord<byte[], byte[]>> again = runInPieces(panels);

        assertThat(once).isNotEmpty();
        assertThat(values(again)).isEqualTo(values(once));
    }

    @Test
    void anAlertThatTheEarlierFormOfTheStoreKnowsIsResolved() throws IOException {
        SystemLog log = new SystemLog("s");
        log.defined("小系统", 1);
        log.released(2019, 1.0, 5.0);
        log.released(2020, 2.0, 5.5);
        log.released(2021, 3.0, 6.0);
        log.released(2022, 0.5, 7.0);
        log.released(2023, 4.0, 8.0);
        List<PanelWeighted> panels = log.weighted();

        try (TopologyRun run = new TopologyRun(topology())) {
            run.store(SynergyTopology.MEASUREMENTS_STORE).put("s", earlier("2022", "2022", panels.get(4)));
            run.send(Wire.message(Topics.WEIGHTED_PANELS, panels.get(5)));

            assertThat(alerts(run.read(Topics.SYNERGY_ALERTS)))
                    .extracting(AlertTransitioned::id)
                    .containsExactly("s@6/fixed/RESOLVED/2023", "s@6/chained/RESOLVED/2023");
        }
    }

    private static byte[] earlier(String fixed, String chained, PanelWeighted panel) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(1);
        out.writeUTF(fixed);
        out.writeUTF(chained);
        out.write(EventCodec.encode(panel));
        return bytes.toByteArray();
    }

    private static List<PanelWeighted> panels(AlertSettings alerts) {
        SystemLog log = new SystemLog("s");
        log.defined("小系统", 1);
        log.released(2019, 1.0, 5.0);
        log.released(2020, 2.0, 5.5);
        log.released(2021, 3.0, 6.0);
        ReleasePublished fall = log.released(2022, 0.5, 7.0);
        log.withdrawn(fall);
        return log.weighted().stream().map(it -> with(it, alerts)).toList();
    }

    private static PanelWeighted with(PanelWeighted it, AlertSettings alerts) {
        SystemDefinition definition = it.definition();
        return new PanelWeighted(
                it.system(),
                it.sequence(),
                it.revision(),
                it.cause(),
                it.recordedAt(),
                new SystemDefinition(
                        definition.id(),
                        definition.names(),
                        definition.referenceArea(),
                        definition.frequency(),
                        definition.subsystems(),
                        definition.method(),
                        alerts,
                        definition.bandSets()),
                it.panelChange(),
                it.panel());
    }

    private static List<TestRecord<byte[], byte[]>> run(List<PanelWeighted> panels) {
        try (TopologyRun run = new TopologyRun(topology())) {
            panels.forEach(it -> run.send(Wire.message(Topics.WEIGHTED_PANELS, it)));
            return run.read(Topics.SYNERGY_ALERTS);
        }
    }

    /** A process for each panel, which comes twice; nothing but the store outlives it. */
    private static List<TestRecord<byte[], byte[]>> runInPieces(List<PanelWeighted> panels) {
        List<TestRecord<byte[], byte[]>> alerts = new ArrayList<>();
        byte[] stored = null;
        for (PanelWeighted panel : panels) {
            try (TopologyRun run = new TopologyRun(topology())) {
                run.store(SynergyTopology.MEASUREMENTS_STORE).put("s", stored);
                run.send(Wire.message(Topics.WEIGHTED_PANELS, panel));
                run.send(Wire.message(Topics.WEIGHTED_PANELS, panel));
                alerts.addAll(run.read(Topics.SYNERGY_ALERTS));
                stored = run.store(SynergyTopology.MEASUREMENTS_STORE).get("s");
            }
        }
        return alerts;
    }

    private static Topology topology() {
        return new SynergyTopology()
                .topology(
                        TestSettings.settings("alert-rules"),
                        new Tracing(OpenTelemetry.noop()),
                        new EventMeters(new SimpleMeterRegistry()));
    }

    private static List<String> values(List<TestRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(it -> new String(it.value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<AlertTransitioned> alerts(List<TestRecord<byte[], byte[]>> records) {
        return records.stream().map(AlertRulesTopologyTest::alert).toList();
    }

    private static AlertTransitioned alert(TestRecord<byte[], byte[]> record) {
        try {
            return EventCodec.decode(AlertTransitioned.class, record.value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
