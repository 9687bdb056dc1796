package org.synergymonitor.ingestion.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.Topics;

/** Reads the end of the topic, to learn which events are there. */
final class LogTail {
    private static final Logger LOG = Logger.getLogger(LogTail.class);
    private static final Pattern EVENT_ID = Pattern.compile("([^/]+)/(\\d{1,18})");
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STALLED = Duration.ofSeconds(15);

    private final Map<String, Object> settings;

    LogTail(Map<String, Object> settings) {
        this.settings = settings;
    }

    /** @return {@code known}, and what came after it up to the end as it is now */
    Progress read(Progress known) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.STATISTICAL_RELEASES).stream()
                    .map(it -> new TopicPartition(Topics.STATISTICAL_RELEASES, it.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException("there is no topic " + Topics.STATISTICAL_RELEASES);
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Progress from = known;
            if (partitions.stream().anyMatch(it -> known.offset(it.partition()) > ends.get(it))) {
                LOG.warnf(
                        "%s is shorter than it was: reading all of it, and sending again what it lacks",
                        Topics.STATISTICAL_RELEASES);
                from = Progress.NONE;
            }
            consumer.assign(partitions);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            for (TopicPartition it : partitions) {
                consumer.seek(it, Math.max(beginnings.get(it), from.offset(it.partition())));
            }
            return readTo(ends, from, consumer);
        }
    }

    private static Progress readTo(
            Map<TopicPartition, Long> ends, Progress from, KafkaConsumer<byte[], byte[]> consumer) {
        Map<String, Long> sequences = new HashMap<>();
        Map<Integer, Long> offsets = new HashMap<>();
        long advancedAt = System.nanoTime();
        while (true) {
            Map<Integer, Long> before = Map.copyOf(offsets);
            ends.keySet().forEach(it -> offsets.put(it.partition(), consumer.position(it)));
            if (ends.entrySet().stream().allMatch(it -> offsets.get(it.getKey().partition()) >= it.getValue())) {
                return from.and(offsets, sequences);
            }
            if (!offsets.equals(before)) {
                advancedAt = System.nanoTime();
            } else if (System.nanoTime() - advancedAt > STALLED.toNanos()) {
                throw new TimeoutException("the end of the topic cannot be read");
            }
            consumer.poll(POLL).forEach(it -> note(it, sequences));
        }
    }

    /** What is no event of ours says nothing. */
    private static void note(ConsumerRecord<byte[], byte[]> event, Map<String, Long> sequences) {
        Header id = event.headers().lastHeader("ce_id");
        Matcher matcher = EVENT_ID.matcher(id == null ? "" : new String(id.value(), StandardCharsets.UTF_8));
        if (matcher.matches()) {
            sequences.merge(matcher.group(1), Long.valueOf(matcher.group(2)), Math::max);
        }
    }
}
