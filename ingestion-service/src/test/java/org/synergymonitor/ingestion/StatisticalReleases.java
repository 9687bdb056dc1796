package org.synergymonitor.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.model.panel.SystemEvent;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** The log as a reader of committed records sees it. */
public record StatisticalReleases(String bootstrapServers) {
    /** @return the events of the system, as soon as there are so many; fails if their sequences are not 1, 2, 3, … */
    public List<SystemEvent> await(String system, int count) {
        List<SystemEvent> events =
                Awaitility.await().atMost(30, SECONDS).until(() -> events(system), it -> it.size() >= count);
        assertThat(events).hasSize(count);
        assertThat(events.stream().map(SystemEvent::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
        return events;
    }

    public List<SystemEvent> events(String system) {
        return records(system).stream().map(StatisticalReleases::event).toList();
    }

    public List<ConsumerRecord<byte[], byte[]>> records(String system) {
        return records(bootstrapServers, Topics.STATISTICAL_RELEASES).stream()
                .filter(it -> new String(it.key(), StandardCharsets.UTF_8).equals(system))
                .toList();
    }

    /** Appends what stands for an event of that sequence, of which the registry knows nothing. */
    public void append(String system, long sequence) throws InterruptedException {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(
                Topics.STATISTICAL_RELEASES,
                system.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        event.headers().add("ce_id", (system + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(event).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** @return everything in the topic that is committed */
    public static List<ConsumerRecord<byte[], byte[]>> records(String bootstrapServers, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!partitions.stream().allMatch(it -> consumer.position(it) >= ends.get(it))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    private static SystemEvent event(ConsumerRecord<byte[], byte[]> event) {
        try {
            return EventCodec.decodeSystemEvent(header(event, "ce_type"), event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
