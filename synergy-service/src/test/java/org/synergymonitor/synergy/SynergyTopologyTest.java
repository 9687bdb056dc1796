package org.synergymonitor.synergy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.measurement.Verdict;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.streams.EventMeters;
import org.synergymonitor.streams.SystemLog;
import org.synergymonitor.streams.TestSettings;
import org.synergymonitor.streams.TopologyRun;
import org.synergymonitor.streams.Tracing;
import org.synergymonitor.streams.Wire;

import static org.assertj.core.api.Assertions.assertThat;

class SynergyTopologyTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Topology topology = new SynergyTopology()
            .topology(
                    TestSettings.settings("synergy-test"), new Tracing(OpenTelemetry.noop()), new EventMeters(meters));
    private final TopologyRun run = new TopologyRun(topology);
    private final SystemLog log = new SystemLog("s");

    @AfterEach
    void stop() {
        run.close();
    }

    @Test
    void topologyIsTheApprovedOne() throws IOException {
        try (InputStream approved = getClass().getResourceAsStream("/topology.txt")) {
            assertThat(topology.describe()).hasToString(new String(approved.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void eachPanelGivesOneSnapshotOfItsMeasurement() {
        threeRisingYears(3);

        log.weighted().forEach(this::send);

        List<SynergyMeasured> snapshots = snapshots();
        assertThat(snapshots).extracting(SynergyMeasured::revision).containsExactly(1L, 2L, 3L, 4L);
        assertThat(snapshots.get(3).measurement())
                .isEqualTo(SynergyMeasurement.measure(
                        log.weighted().get(3).definition(),
                        log.weighted().get(3).panel()));
        assertThat(snapshots.get(3).panel()).isEqualTo(log.weighted().get(3).panel());
        assertThat(snapshots.get(3).cause()).isEqualTo(log.weighted().get(3).cause());
        assertThat(snapshots.get(3).measurement().fixed()).hasSize(2);
        assertThat(alerts()).isEmpty();
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void snapshotGoesOutAsACloudEventDatedByTheLogInTheSameTrace() {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        log.defined();
        PanelWeighted panel = log.weighted().get(0);

        run.send(Wire.with(message(panel), "traceparent", traceparent));

        TestRecord<byte[], byte[]> snapshot = run.read(Topics.SYNERGY_SNAPSHOTS).get(0);
        assertThat(snapshot.key()).isEqualTo(Wire.utf8("s"));
        assertThat(snapshot.timestamp()).isEqualTo(panel.recordedAt().toEpochMilli());
        assertThat(Wire.texts(snapshot.headers()))
                .containsEntry("ce_type", "org.synergymonitor.SynergyMeasured.v1")
                .containsEntry("ce_id", "s@1")
                .containsEntry("ce_source", "/synergy-service")
                .containsEntry("traceparent", traceparent);
    }

    @Test
    void revisionSeenBeforeIsDropped() {
        threeRisingYears(3);
        log.weighted().forEach(this::send);
        snapshots();

        log.weighted().forEach(this::send);

        assertThat(snapshots()).isEmpty();
        assertThat(meters.counter("synergy.events", "outcome", "duplicate").count())
                .isEqualTo(4);
    }

    @Test
    void alertsOpenOnBothBasesAndResolve() {
        threeRisingYears(1);
        log.released(2022, 0.5, 7.0);
        log.released(2023, 4.0, 8.0);

        log.weighted().forEach(this::send);

        List<SynergyMeasured> snapshots = snapshots();
        assertThat(kinds(snapshots.get(4))).containsExactly("fixed OPENED 2022", "chained OPENED 2022");
        assertThat(kinds(snapshots.get(5))).containsExactly("fixed RESOLVED 2023", "chained RESOLVED 2023");
        List<TestRecord<byte[], byte[]>> alerts = run.read(Topics.SYNERGY_ALERTS);
        assertThat(alerts)
                .extracting(alert -> decode(AlertTransitioned.class, alert))
                .isEqualTo(snapshots.stream()
                        .flatMap(snapshot -> snapshot.transitions().stream())
                        .toList());
        assertThat(Wire.texts(alerts.get(0).headers()))
                .containsEntry("ce_type", "org.synergymonitor.AlertTransitioned.v1")
                .containsEntry("ce_id", "s@5/fixed/OPENED/2022");
    }

    @Test
    void noAlertOpensDuringTheWarmUp() {
        threeRisingYears(3);
        log.released(2022, 0.5, 7.0);

        log.weighted().forEach(this::send);

        assertThat(snapshots().get(4).measurement().chained().get(2).negative()).isTrue();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void alertIsRetractedWhenTheReleaseThatOpenedItIsWithdrawn() {
        threeRisingYears(1);
        ReleasePublished negative = log.released(2022, 0.5, 7.0);
        log.withdrawn(negative);

        log.weighted().forEach(this::send);

        assertThat(kinds(snapshots().get(5))).containsExactly("fixed RETRACTED 2022", "chained RETRACTED 2022");
    }

    @Test
    void revisedPastTurnsItsVerdictAndIsListed() {
        threeRisingYears(1);
        log.released(2022, 4.0, 8.0);
        log.released(2020, 0.5, 6.5);

        log.weighted().forEach(this::send);

        SynergyMeasured revised = snapshots().get(5);
        assertThat(revised.verdicts())
                .filteredOn(verdict -> verdict.kind() == Verdict.Kind.REVISED)
                .extracting(verdict -> verdict.period().toString())
                .contains("2020");
        assertThat(kinds(revised)).contains("chained REVISED 2020");
    }

    @Test
    void systemsDoNotMeetEachOther() {
        SystemLog other = new SystemLog("other");
        threeRisingYears(3);
        other.defined();
        other.released(2019, 9.0, 1.0);

        send(log.weighted().get(0));
        send(other.weighted().get(0));
        send(log.weighted().get(1));
        send(other.weighted().get(1));

        assertThat(snapshots())
                .extracting(snapshot -> snapshot.system() + "@" + snapshot.revision())
                .containsExactly("s@1", "other@1", "s@2", "other@2");
    }

    @Test
    void badRecordGoesToTheDeadLettersAndTheNextIsProcessed() {
        log.defined();
        List<ProducerRecord<byte[], byte[]>> bad =
                Wire.badMessages(message(log.weighted().get(0)));

        bad.forEach(run::send);
        log.weighted().forEach(this::send);

        List<TestRecord<byte[], byte[]>> letters = deadLetters();
        assertThat(letters).hasSameSizeAs(bad);
        for (int i = 0; i < bad.size(); i++) {
            assertThat(letters.get(i).key()).isEqualTo(bad.get(i).key());
            assertThat(letters.get(i).value()).isEqualTo(bad.get(i).value());
            assertThat(Wire.texts(letters.get(i).headers()))
                    .containsKey("dead-letter-reason")
                    .containsEntry("dead-letter-topic", Topics.WEIGHTED_PANELS)
                    .containsEntry("dead-letter-offset", Integer.toString(i));
        }
        assertThat(snapshots()).hasSize(1);
    }

    @Test
    void panelWhoseSnapshotIsTooLargeDoesNotMoveTheState() {
        log.defined("n".repeat(Topics.MAX_MESSAGE_BYTES - 2000), 3);
        send(log.weighted().get(0));
        assertThat(snapshots()).isEmpty();
        assertThat(deadLetters()).hasSize(1);

        SystemLog again = new SystemLog("s");
        again.defined();
        send(again.weighted().get(0));

        assertThat(snapshots()).hasSize(1);
    }

    /** Three years in which both subsystems rise, revisions 1 to 4. */
    private void threeRisingYears(int warmUpPeriods) {
        log.defined("小系统", warmUpPeriods);
        log.released(2019, 1.0, 5.0);
        log.released(2020, 2.0, 5.5);
        log.released(2021, 3.0, 6.0);
    }

    private void send(PanelWeighted panel) {
        run.send(message(panel));
    }

    private List<SynergyMeasured> snapshots() {
        return run.read(Topics.SYNERGY_SNAPSHOTS).stream()
                .map(message -> decode(SynergyMeasured.class, message))
                .toList();
    }

    private List<TestRecord<byte[], byte[]>> alerts() {
        return run.read(Topics.SYNERGY_ALERTS);
    }

    private List<TestRecord<byte[], byte[]>> deadLetters() {
        return run.read(Topics.deadLetters(Topics.WEIGHTED_PANELS));
    }

    private static List<String> kinds(SynergyMeasured snapshot) {
        return snapshot.transitions().stream()
                .map(AlertTransitioned::transition)
                .map(it -> it.rule() + " " + it.kind() + " " + it.period())
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> message(PanelWeighted panel) {
        return Wire.message(Topics.WEIGHTED_PANELS, panel);
    }

    private static <T> T decode(Class<T> type, TestRecord<byte[], byte[]> message) {
        try {
            return EventCodec.decode(type, message.value());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
