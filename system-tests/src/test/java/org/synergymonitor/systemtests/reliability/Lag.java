package org.synergymonitor.systemtests.reliability;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.synergymonitor.contracts.Topics;

/** What is under way: accepted and not in the log, or in a topic and not yet taken by the one that reads it. */
final class Lag {
    private static final Pattern UNSENT = Pattern.compile("\"unsent\": *(\\d+)");
    private static final Map<String, String> READERS = Map.of(
            "weighting-service", Topics.STATISTICAL_RELEASES,
            "synergy-service", Topics.WEIGHTED_PANELS,
            "reporting-snapshots", Topics.SYNERGY_SNAPSHOTS,
            "reporting-releases", Topics.STATISTICAL_RELEASES);

    private final Cluster cluster;
    private final Client client;

    Lag(Cluster cluster, Client client) {
        this.cluster = cluster;
        this.client = client;
    }

    /** Returns when nothing is under way, or when the time is over. */
    void awaitNone(Duration atMost) {
        long begin = System.nanoTime();
        while (!isNone() && System.nanoTime() - begin < atMost.toNanos()) {
            Client.pause(Duration.ofMillis(250));
        }
    }

    private boolean isNone() {
        return unsent() == 0 && READERS.entrySet().stream().allMatch(it -> untaken(it.getKey(), it.getValue()) == 0);
    }

    /** @return accepted and not in the log; 1 if nobody says */
    long unsent() {
        HttpResponse<byte[]> health =
                client.once(HttpRequest.newBuilder(cluster.management(Service.INGESTION, "/q/health/ready")));
        Matcher matcher = UNSENT.matcher(health == null ? "" : new String(health.body(), StandardCharsets.UTF_8));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 1;
    }

    /** @return records of all topics that their readers have not taken */
    long untaken() {
        return READERS.entrySet().stream()
                .mapToLong(it -> untaken(it.getKey(), it.getValue()))
                .sum();
    }

    /** Counts records, since the ends of transactions have offsets too. */
    private long untaken(String group, String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(group)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            for (TopicPartition it : partitions) {
                OffsetAndMetadata offset = committed.get(it);
                consumer.seek(it, offset == null ? beginnings.get(it) : offset.offset());
            }
            long count = 0;
            while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
                count += consumer.poll(Duration.ofMillis(100)).count();
            }
            return count;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        group,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
