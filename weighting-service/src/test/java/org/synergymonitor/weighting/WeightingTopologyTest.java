package org.synergymonitor.weighting;

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

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.streams.EventMeters;
import org.synergymonitor.streams.SystemLog;
import org.synergymonitor.streams.TestSettings;
import org.synergymonitor.streams.TopologyRun;
import org.synergymonitor.streams.Tracing;
import org.synergymonitor.streams.Wire;

import static org.assertj.core.api.Assertions.assertThat;

class WeightingTopologyTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Topology topology = new WeightingTopology()
            .topology(
                    TestSettings.settings("weighting-test"),
                    new Tracing(OpenTelemetry.noop()),
                    new EventMeters(meters),
                    new HaltedSystems(meters));
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
    void eachEffectiveEventGivesOneWeightedPanel() {
        send(log.defined());
        send(log.released(2019, 1.0, 5.0));
        send(log.released(2020, 2.0, 4.0));
        send(log.released(2021, 3.0, 6.0));

        List<PanelWeighted> panels = panels();

        assertThat(panels).isEqualTo(log.weighted());
        assertThat(panels).extracting(PanelWeighted::revision).containsExactly(1L, 2L, 3L, 4L);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void panelGoesOutAsACloudEventDatedByTheLogInTheSameTrace() {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        SystemEvent defined = log.defined();

        run.send(Wire.with(message(defined), "traceparent", traceparent));

        TestRecord<byte[], byte[]> panel = run.read(Topics.WEIGHTED_PANELS).get(0);
        assertThat(panel.key()).isEqualTo(Wire.utf8("s"));
        assertThat(panel.timestamp()).isEqualTo(defined.recordedAt().toEpochMilli());
        assertThat(Wire.texts(panel.headers()))
                .containsEntry("ce_type", "org.synergymonitor.PanelWeighted.v1")
                .containsEntry("ce_id", "s@1")
                .containsEntry("ce_source", "/weighting-service")
                .containsEntry("traceparent", traceparent);
    }

    @Test
    void releaseThatChangesNothingGivesNoRevisionButIsKept() {
        send(log.defined());
        ReleasePublished first = log.released(2019, 1.0, 5.0);
        send(first);
        panels();

        send(log.released(2019, 1.0, 5.0));
        assertThat(panels()).isEmpty();

        send(log.withdrawn(first));
        assertThat(panels()).as("the second release still says the same").isEmpty();
        assertThat(count("ineffective")).isEqualTo(2);
    }

    @Test
    void duplicateDoesNothing() {
        SystemEvent defined = log.defined();
        SystemEvent released = log.released(2019, 1.0, 5.0);
        send(defined);
        send(released);
        panels();

        send(released);
        send(defined);

        assertThat(panels()).isEmpty();
        assertThat(count("duplicate")).isEqualTo(2);
    }

    @Test
    void withdrawalRestoresWhatWasThereBefore() {
        send(log.defined());
        send(log.released(2019, 1.0, 5.0));
        ReleasePublished revision = log.released(2019, 9.0, 5.0);
        send(revision);
        send(log.withdrawn(revision));

        List<PanelWeighted> panels = panels();

        assertThat(panels).isEqualTo(log.weighted());
        assertThat(panels.get(3).panel()).isEqualTo(panels.get(1).panel());
    }

    @Test
    void gapHaltsThatSystemOnlyUntilTheMissingEventComes() {
        SystemLog other = new SystemLog("other");
        send(log.defined());
        send(other.defined());
        SystemEvent missing = log.released(2019, 1.0, 5.0);
        SystemEvent third = log.released(2020, 2.0, 4.0);
        panels();

        send(third);
        send(third);
        send(other.released(2019, 1.0, 5.0));

        assertThat(panels()).extracting(PanelWeighted::system).containsExactly("other");
        assertThat(halted()).isEqualTo(1);

        send(missing);
        send(third);

        assertThat(panels()).isEqualTo(log.weighted().subList(1, 3));
        assertThat(halted()).isZero();
    }

    @Test
    void systemDefinedAgainAfterItRetiredGoesOnFromItsRevision() {
        send(log.defined());
        send(log.retired());
        send(log.defined());
        send(log.released(2019, 1.0, 5.0));

        assertThat(panels()).extracting(PanelWeighted::revision).containsExactly(1L, 2L);
    }

    @Test
    void systemWhoseIdBeginsWithAnothersKeepsItsOwnCells() {
        SystemLog longer = new SystemLog("ss");
        send(log.defined());
        send(longer.defined());
        send(log.released(2019, 1.0, 5.0));
        send(longer.released(2020, 2.0, 4.0));
        send(log.released(2021, 3.0, 6.0));

        assertThat(panels()).filteredOn(panel -> panel.system().equals("s")).isEqualTo(log.weighted());
    }

    @Test
    void badRecordGoesToTheDeadLettersAndTheNextIsProcessed() {
        List<ProducerRecord<byte[], byte[]>> bad = Wire.badMessages(message(new SystemLog("s").defined()));

        bad.forEach(run::send);
        send(log.defined());

        List<TestRecord<byte[], byte[]>> letters = deadLetters();
        assertThat(letters).hasSameSizeAs(bad);
        for (int i = 0; i < bad.size(); i++) {
            assertThat(letters.get(i).key()).isEqualTo(bad.get(i).key());
            assertThat(letters.get(i).value()).isEqualTo(bad.get(i).value());
            assertThat(Wire.texts(letters.get(i).headers()))
                    .containsKey("dead-letter-reason")
                    .containsEntry("dead-letter-topic", Topics.STATISTICAL_RELEASES)
                    .containsEntry("dead-letter-partition", "0")
                    .containsEntry("dead-letter-offset", Integer.toString(i));
        }
        assertThat(meters.counter("synergy.dead.letters", "topic", Topics.STATISTICAL_RELEASES)
                        .count())
                .isEqualTo(bad.size());
        assertThat(panels()).isEqualTo(log.weighted());
    }

    @Test
    void eventWhoseResultIsTooLargeDoesNotMoveTheState() {
        SystemEvent tooLarge = new SystemLog("s").defined("n".repeat(Topics.MAX_MESSAGE_BYTES - 2000), 3);

        send(tooLarge);
        assertThat(panels()).isEmpty();
        assertThat(Wire.texts(deadLetters().get(0).headers()).get("dead-letter-reason"))
                .contains("more than a message can");

        send(log.defined());
        assertThat(panels()).isEqualTo(log.weighted());
    }

    private void send(SystemEvent event) {
        run.send(message(event));
    }

    private List<PanelWeighted> panels() {
        return run.read(Topics.WEIGHTED_PANELS).stream()
                .map(message -> {
                    try {
                        return EventCodec.decode(PanelWeighted.class, message.value());
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private List<TestRecord<byte[], byte[]>> deadLetters() {
        return run.read(Topics.deadLetters(Topics.STATISTICAL_RELEASES));
    }

    private double count(String outcome) {
        return meters.counter("synergy.events", "outcome", outcome).count();
    }

    private double halted() {
        return meters.get("synergy.halted.systems").gauge().value();
    }

    private static ProducerRecord<byte[], byte[]> message(SystemEvent event) {
        return Wire.message(Topics.STATISTICAL_RELEASES, event);
    }
}
