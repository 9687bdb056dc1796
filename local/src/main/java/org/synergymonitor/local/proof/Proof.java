package org.synergymonitor.local.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.local.proof.Finding.Unreadable;
import org.synergymonitor.model.panel.SystemEvent;

/** Takes the records of both topics, in any order between the two, and does what the services do with them but without them. */
final class Proof {
    private final Selection selection;
    private final ProofResult result = new ProofResult();
    private final Map<String, SystemProof> systems = new TreeMap<>();

    Proof(Selection selection) {
        this.selection = selection;
    }

    ProofResult result() {
        return result;
    }

    void accept(ConsumerRecord<byte[], byte[]> message) {
        if (!selection.hasSystem(key(message))) {
            return;
        }
        try {
            if (message.topic().equals(Topics.STATISTICAL_RELEASES)) {
                event(message);
            } else {
                snapshot(message);
            }
        } catch (IOException | RuntimeException e) {
            result.add(new Unreadable(message.topic(), message.partition(), message.offset(), e.getMessage()));
        }
    }

    /** Takes a snapshot that came after the end was reached, if it is of an event before it. */
    void acceptLate(ConsumerRecord<byte[], byte[]> message) {
        try {
            StoredSnapshot snapshot = StoredSnapshot.read(message.value());
            SystemProof system = systems.get(snapshot.system());
            if (system != null && system.awaits(snapshot.revision())) {
                accept(message);
            }
        } catch (IOException | RuntimeException e) {
            // it is no snapshot that is waited for
        }
    }

    boolean awaits() {
        return systems.values().stream().anyMatch(SystemProof::awaits);
    }

    void conclude() {
        systems.values().forEach(SystemProof::conclude);
    }

    private void event(ConsumerRecord<byte[], byte[]> message) throws IOException {
        SystemEvent event = EventCodec.decodeSystemEvent(type(message), value(message));
        of(event.system(), message).fold(event);
    }

    private void snapshot(ConsumerRecord<byte[], byte[]> message) throws IOException {
        if (!CloudEvent.type(SynergyMeasured.class).equals(type(message))) {
            throw new IOException("ce_type " + type(message));
        }
        StoredSnapshot snapshot = StoredSnapshot.read(value(message));
        SystemProof system = of(snapshot.system(), message);
        if (selection.hasRevision(snapshot.revision())) {
            system.compare(snapshot, snapshot.isOfThisVersion() && StoredSnapshot.bearsItsOwnDigest(message.value()));
        }
    }

    private SystemProof of(String system, ConsumerRecord<byte[], byte[]> message) throws IOException {
        if (!system.equals(key(message))) {
            throw new IOException("the key " + key(message) + " is not its system " + system);
        }
        return systems.computeIfAbsent(system, id -> {
            result.system();
            return new SystemProof(id, selection, result);
        });
    }

    private static String key(ConsumerRecord<byte[], byte[]> message) {
        return message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8);
    }

    private static String type(ConsumerRecord<byte[], byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        return type == null || type.value() == null ? null : new String(type.value(), StandardCharsets.UTF_8);
    }

    private static byte[] value(ConsumerRecord<byte[], byte[]> message) throws IOException {
        if (message.value() == null) {
            throw new IOException("no value");
        }
        return message.value();
    }
}
