package org.synergymonitor.local.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.clients.producer.ProducerRecord;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.streams.SystemLog;
import org.synergymonitor.streams.Wire;

/** The log of a small system and the snapshots that the services make of it: six events, a revision each. */
public final class MeasuredLog {
    public static final int REVISIONS = 6;

    private final List<ProducerRecord<byte[], byte[]>> events;
    private final List<ProducerRecord<byte[], byte[]>> snapshots;

    public MeasuredLog(String system) {
        SystemLog log = new SystemLog(system);
        List<SystemEvent> inOrder = new ArrayList<>();
        inOrder.add(log.defined());
        for (int year = 0; year < REVISIONS - 1; year++) {
            inOrder.add(log.released(2015 + year, 1.0 + year * year, 7.0 - 3 * (year % 3)));
        }
        events = inOrder.stream()
                .map(event -> Wire.message(Topics.STATISTICAL_RELEASES, event))
                .toList();
        snapshots = log.weighted().stream().map(MeasuredLog::snapshot).toList();
    }

    public List<ProducerRecord<byte[], byte[]>> events() {
        return events;
    }

    public ProducerRecord<byte[], byte[]> event(int sequence) {
        return events.get(sequence - 1);
    }

    public List<ProducerRecord<byte[], byte[]>> snapshots() {
        return snapshots;
    }

    public ProducerRecord<byte[], byte[]> snapshot(int revision) {
        return snapshots.get(revision - 1);
    }

    /** @return the snapshot with the first place that the regular expression fits replaced in its JSON */
    public ProducerRecord<byte[], byte[]> tampered(int revision, String regex, String replacement) {
        ProducerRecord<byte[], byte[]> original = snapshot(revision);
        String json = new String(original.value(), StandardCharsets.UTF_8);
        String other = json.replaceFirst(regex, replacement);
        if (other.equals(json)) {
            throw new IllegalArgumentException(regex + " fits nowhere in " + json);
        }
        return new ProducerRecord<>(original.topic(), null, original.key(), Wire.utf8(other), original.headers());
    }

    private static ProducerRecord<byte[], byte[]> snapshot(PanelWeighted panel) {
        SynergyMeasured snapshot = new SynergyMeasured(
                panel.system(),
                panel.sequence(),
                panel.revision(),
                panel.cause(),
                panel.recordedAt(),
                panel.definition(),
                panel.panelChange(),
                panel.panel(),
                SynergyMeasurement.measure(panel.definition(), panel.panel()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(Topics.SYNERGY_SNAPSHOTS, Wire.utf8(panel.system()), EventCodec.encode(snapshot));
        CloudEvent.of(snapshot).headers().forEach((name, value) -> Wire.with(message, name, value));
        return message;
    }
}
