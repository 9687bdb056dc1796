package org.synergymonitor.ingestion.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.panel.SystemEvent;

/** The one sender there is: opening another fences this one, and ends what it left open. Any failure makes it useless. */
final class LogWriter implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    private LogWriter(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** After this no other sender can write any more, and nothing that one wrote is undecided. */
    static LogWriter takeOver(Map<String, Object> settings) {
        LogWriter writer =
                new LogWriter(new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
        try {
            writer.producer.initTransactions();
            return writer;
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** @return what is in the topic when all of these are */
    Progress write(List<Message> messages, Progress before) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        producer.beginTransaction();
        messages.forEach(it -> sent.add(producer.send(it.record())));
        producer.commitTransaction();
        Map<Integer, Long> offsets = new HashMap<>();
        sent.stream().map(LogWriter::written).forEach(it -> offsets.merge(it.partition(), it.offset() + 1, Math::max));
        Map<String, Long> sequences = new HashMap<>();
        messages.forEach(it -> sequences.merge(it.event().system(), it.event().sequence(), Math::max));
        return before.and(offsets, sequences);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static RecordMetadata written(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }

    /** An event, as it will be in the topic. */
    record Message(SystemEvent event, ProducerRecord<byte[], byte[]> record) {
        static Message of(SystemEvent event, Optional<String> traceparent) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    Topics.STATISTICAL_RELEASES,
                    null,
                    event.recordedAt().toEpochMilli(),
                    bytes(event.system()),
                    EventCodec.encode(event));
            CloudEvent.of(event).headers().forEach((name, text) -> record.headers()
                    .add(name, bytes(text)));
            traceparent.ifPresent(it -> record.headers().add("traceparent", bytes(it)));
            return new Message(event, record);
        }

        int bytes() {
            return record.value().length;
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
