package org.synergymonitor.systemtests.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.bson.types.Binary;

import org.synergymonitor.contracts.Topics;

/** Writes what topics and store hold into files, a JSON object a line, for a program that knows neither. */
final class Dump {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 100;

    private final Cluster cluster;
    private final Path directory;

    Dump(Cluster cluster, Path directory) {
        this.cluster = cluster;
        this.directory = directory;
    }

    /** @param systems whose records are written; of bad records all */
    void write(Set<String> systems) {
        topic(Topics.STATISTICAL_RELEASES, key -> systems.contains(key) || key.isEmpty());
        for (String topic : List.of(Topics.WEIGHTED_PANELS, Topics.SYNERGY_SNAPSHOTS, Topics.SYNERGY_ALERTS)) {
            topic(topic, systems::contains);
        }
        topic(Topics.deadLetters(Topics.STATISTICAL_RELEASES), key -> systems.contains(key) || key.isEmpty());
        try (MongoClient client = MongoClients.create(cluster.storeAddress())) {
            MongoDatabase database = client.getDatabase("reporting");
            collection(database, "snapshots", it -> systems.contains(it.getString("system")));
            collection(database, "alerts", it -> systems.contains(it.getString("system")));
            collection(database, "current", it -> systems.contains(it.getString("_id")));
        }
    }

    private void topic(String topic, Predicate<String> keys) {
        try (Writer writer = writer(topic);
                KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    String key = record.key() == null ? "" : text(record.key());
                    if (keys.test(key)) {
                        line(writer, line(record, key));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> line(ConsumerRecord<byte[], byte[]> record, String key) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? null : text(header.value()));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        line.put("key", key);
        line.put("headers", headers);
        line.put("value", readable(record.value()));
        return line;
    }

    private void collection(MongoDatabase database, String name, Predicate<Document> wanted) {
        try (Writer writer = writer(name)) {
            for (Document document : database.getCollection(name).find().batchSize(BATCH)) {
                if (wanted.test(document)) {
                    Map<String, Object> line = new LinkedHashMap<>();
                    for (String field : List.of("_id", "system", "revision", "value")) {
                        Object value = document.get(field);
                        line.put(field, value instanceof Binary binary ? text(binary.getData()) : value);
                    }
                    line(writer, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private Writer writer(String name) throws IOException {
        return Files.newBufferedWriter(directory.resolve(name + ".jsonl"));
    }

    private static void line(Writer writer, Map<String, Object> line) throws IOException {
        writer.write(JSON.writeValueAsString(line));
        writer.write('\n');
    }

    /** @return null if there is nothing or it is no text */
    private static String readable(byte[] value) {
        try {
            return value == null
                    ? null
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(value))
                            .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
