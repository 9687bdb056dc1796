package org.synergymonitor.local.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.local.proof.Finding.Truncated;

/**
 * Reads log and snapshots once, from their beginning to the end they have now: committed records alone, and in no consumer group, so
 * that nobody notices.
 */
public final class ProofReading {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String NOBODY_THERE_AFTER_MS = "15000";
    private static final Duration ON_THEIR_WAY = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final BiConsumer<Long, Long> progress;
    private final Proof proof;

    private ProofReading(KafkaConsumer<byte[], byte[]> consumer, Selection selection, BiConsumer<Long, Long> progress) {
        this.consumer = consumer;
        this.progress = progress;
        this.proof = new Proof(selection);
    }

    /**
     * @param settings of a consumer: where the brokers are, and how they let one in
     * @param progress takes how many offsets are passed, and of how many
     * @throws org.apache.kafka.common.KafkaException if the brokers or the topics are not there
     */
    public static ProofResult read(Properties settings, Selection selection, BiConsumer<Long, Long> progress) {
        Properties ours = new Properties();
        ours.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, NOBODY_THERE_AFTER_MS);
        ours.putAll(settings);
        ours.remove(ConsumerConfig.GROUP_ID_CONFIG);
        ours.setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        ours.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        ours.setProperty(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        ours.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(ours, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return new ProofReading(consumer, selection, progress).read();
        }
    }

    private ProofResult read() {
        List<TopicPartition> snapshots = partitions(Topics.SYNERGY_SNAPSHOTS);
        List<TopicPartition> log = partitions(Topics.STATISTICAL_RELEASES);
        List<TopicPartition> all =
                Stream.concat(snapshots.stream(), log.stream()).toList();
        // in this order: what made a snapshot that is read is then in the log that is read
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(snapshots));
        ends.putAll(consumer.endOffsets(log));
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
        begins.forEach((partition, begin) -> {
            if (begin > 0) {
                proof.result().add(new Truncated(partition.topic(), partition.partition(), begin));
            }
        });
        consumer.assign(all);
        begins.forEach(consumer::seek);
        readTo(ends, begins);
        awaitLate(snapshots, ends);
        proof.conclude();
        return proof.result();
    }

    private void readTo(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> begins) {
        long total = ends.keySet().stream()
                .mapToLong(it -> ends.get(it) - begins.get(it))
                .sum();
        long left = total;
        while (left > 0) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                if (message.offset() < ends.get(new TopicPartition(message.topic(), message.partition()))) {
                    proof.accept(message);
                }
            }
            left = 0;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                long position = consumer.position(end.getKey());
                left += Math.max(0, end.getValue() - position);
                if (position >= end.getValue()) {
                    consumer.pause(List.of(end.getKey()));
                }
            }
            progress.accept(total - left, total);
        }
    }

    /** The snapshots of the last events may be made just now. */
    private void awaitLate(List<TopicPartition> snapshots, Map<TopicPartition, Long> ends) {
        consumer.assign(snapshots);
        snapshots.forEach(partition -> consumer.seek(partition, ends.get(partition)));
        consumer.resume(snapshots);
        long begin = System.nanoTime();
        while (proof.awaits() && System.nanoTime() - begin < ON_THEIR_WAY.toNanos()) {
            consumer.poll(POLL).forEach(proof::acceptLate);
        }
    }

    private List<TopicPartition> partitions(String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("there is no topic " + topic);
        }
        return partitions.stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
    }
}
