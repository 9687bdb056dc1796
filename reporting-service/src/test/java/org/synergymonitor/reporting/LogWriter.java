package org.synergymonitor.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.panel.SystemEvent;

/** Writes the topics that this service reads. */
public final class LogWriter implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    public LogWriter(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "max.request.size",
                        Topics.MAX_MESSAGE_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    public void write(SystemEvent event) {
        write(Topics.STATISTICAL_RELEASES, event.system(), CloudEvent.of(event).headers(), EventCodec.encode(event));
    }

    public void write(SynergyMeasured event) {
        write(Topics.SYNERGY_SNAPSHOTS, event.system(), CloudEvent.of(event).headers(), EventCodec.encode(event));
    }

    public void write(List<SynergyMeasured> events) {
        events.forEach(this::write);
    }

    /** Writes the log of a system and its snapshots, and waits until both are stored. */
    void writeStored(SampleSystem system, List<SynergyMeasured> snapshots) {
        system.events().forEach(this::write);
        write(snapshots);
        String id = system.definition().id();
        SnapshotsIT.awaitRevision(id, (int) snapshots.get(snapshots.size() - 1).revision());
        SystemsIT.awaitSequence(id, system.events().size());
    }

    /** @return where it went */
    public RecordMetadata write(String topic, String key, Map<String, String> headers, byte[] value) {
        ProducerRecord<byte[], byte[]> written =
                new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> written.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(written).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
