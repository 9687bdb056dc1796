package org.synergymonitor.local.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.contracts.Topics;

import static org.assertj.core.api.Assertions.assertThat;

class KilledStackIT {
    private static final Logger LOG = Logger.getLogger(KilledStackIT.class.getName());
    private static final int WRITERS = 4;

    private final Map<String, Integer> acknowledgedDocuments = new ConcurrentHashMap<>();
    private final Map<String, Integer> attemptedDocuments = new ConcurrentHashMap<>();
    private final Set<String> acknowledgedRecords = ConcurrentHashMap.newKeySet();
    private final CountDownLatch acknowledgements = new CountDownLatch(new Random().nextInt(200, 1200));
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS + 1);

    private StackProcess stack;

    @BeforeEach
    void startStack(@TempDir Path directory) throws Exception {
        stack = new StackProcess(directory);
        stack.start();
    }

    @AfterEach
    void stopStack() throws Exception {
        stack.stop();
    }

    @RepeatedTest(3)
    void whatWasAcknowledgedBeforeKillNineIsThereAfterARestart() throws Exception {
        // Given writers that note what is acknowledged
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.execute(() -> writeDocuments(number));
        }
        writers.execute(this::writeRecords);
        assertThat(acknowledgements.await(60, TimeUnit.SECONDS)).isTrue();

        // When
        stack.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        stack.start();

        // Then
        Map<String, Integer> documents = readDocuments();
        acknowledgedDocuments.forEach((id, version) -> assertThat(documents.get(id))
                .as("version of document %s", id)
                .isNotNull()
                .isGreaterThanOrEqualTo(version));
        assertThat(readRecords()).containsAll(acknowledgedRecords);
        assertThatNoWriteIsHalfThere(documents);
    }

    private void writeDocuments(int writer) {
        try (MongoClient client = client()) {
            MongoCollection<Document> collection = collection(client);
            for (int i = 0; ; i++) {
                String id = writer + "-" + i / 2;
                int version = i % 2;
                attemptedDocuments.put(id, version);
                Document document = document(id, version);
                if (version == 0) {
                    collection.insertOne(document);
                } else {
                    collection.replaceOne(Filters.eq(id), document, new ReplaceOptions().upsert(true));
                }
                acknowledgedDocuments.put(id, version);
                acknowledgements.countDown();
            }
        } catch (MongoException killed) {
            LOG.info(() -> acknowledgedDocuments.size() + " documents were acknowledged");
        }
    }

    private void writeRecords() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                stack.bootstrapServers(),
                "delivery.timeout.ms",
                1000,
                "request.timeout.ms",
                500,
                "linger.ms",
                0,
                "max.block.ms",
                1000);
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; ; i++) {
                String value = "record-" + i;
                producer.send(new ProducerRecord<>(Topics.STATISTICAL_RELEASES, value, value))
                        .get();
                acknowledgedRecords.add(value);
            }
        } catch (InterruptedException | ExecutionException killed) {
            LOG.info(() -> acknowledgedRecords.size() + " records were acknowledged");
        }
    }

    private Map<String, Integer> readDocuments() {
        Map<String, Integer> documents = new HashMap<>();
        try (MongoClient client = client()) {
            for (Document document : collection(client).find()) {
                documents.put(document.getString("_id"), document.getInteger("version"));
            }
        }
        return documents;
    }

    private Set<String> readRecords() {
        Set<String> records = new HashSet<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", stack.bootstrapServers());
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.STATISTICAL_RELEASES).stream()
                    .map(it -> new TopicPartition(it.topic(), it.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                for (ConsumerRecord<String, String> polled : consumer.poll(Duration.ofMillis(200))) {
                    records.add(polled.value());
                }
            }
        }
        return records;
    }

    /** A key in the unique index without its document would refuse the document for ever. */
    private void assertThatNoWriteIsHalfThere(Map<String, Integer> documents) {
        try (MongoClient client = client()) {
            MongoCollection<Document> collection = collection(client);
            for (String id : attemptedDocuments.keySet()) {
                if (!documents.containsKey(id)) {
                    collection.insertOne(document(id, 0));
                }
            }
            assertThat(collection.countDocuments()).isEqualTo(attemptedDocuments.size());
        }
    }

    private MongoClient client() {
        return MongoClients.create(stack.connectionString() + "/?serverSelectionTimeoutMS=10000&retryWrites=false");
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        MongoCollection<Document> collection = client.getDatabase("test").getCollection("documents");
        collection.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
        return collection;
    }

    private static Document document(String id, int version) {
        return new Document("_id", id)
                .append("name", "name of " + id)
                .append("version", version)
                .append("text", "x".repeat(500));
    }
}
