package org.synergymonitor.streams;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

import org.synergymonitor.contracts.Topics;

/** Writes to the broker as ingestion does, and reads what was committed from the beginning. */
public final class LogClient implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();

    public LogClient(String bootstrapServers, List<String> topics) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.request.size", Topics.MAX_MESSAGE_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
    }

    public void send(ProducerRecord<byte[], byte[]> message) {
        sent.add(producer.send(message));
    }

    /** Waits until the broker has everything sent so far. */
    public void flush() {
        for (Future<RecordMetadata> each : sent) {
            try {
                each.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        sent.clear();
    }

    /** @return everything read so far from the topic, once that is at least {@code count} records */
    public List<ConsumerRecord<byte[], byte[]>> await(String topic, int count) {
        flush();
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> poll(topic), records -> records.size() >= count);
    }

    /** @return everything read so far from the topic */
    public List<ConsumerRecord<byte[], byte[]>> poll(String topic) {
        consumer.poll(Duration.ofMillis(50)).forEach(read::add);
        return read.stream().filter(message -> message.topic().equals(topic)).toList();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
