package org.synergymonitor.reporting.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.mongodb.MongoException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.reporting.snapshot.CurrentReads;

/**
 * Follows the whole log of snapshots on every replica, without a group, and publishes a change once the store can answer for it:
 * readers fetch what they are told of.
 */
@ApplicationScoped
public class SnapshotLog {
    private static final Logger LOG = Logger.getLogger(SnapshotLog.class);
    private static final Duration IDLE = Duration.ofMillis(500);
    private static final Duration BUSY = Duration.ofMillis(20);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> kafka;
    private final CurrentReads current;
    private final Changes changes;
    private final Duration patience;
    private final Map<Integer, Queue<Pending>> pending = new HashMap<>();
    private volatile boolean closed;
    private volatile KafkaConsumer<byte[], byte[]> consumer;

    SnapshotLog(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            CurrentReads current,
            Changes changes,
            StreamConfig config) {
        this.kafka = kafka;
        this.current = current;
        this.changes = changes;
        this.patience = config.patience();
    }

    void start(@Observes StartupEvent started) {
        Thread thread = new Thread(this::follow, "snapshot-log");
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void stop() {
        closed = true;
        KafkaConsumer<byte[], byte[]> open = consumer;
        if (open != null) {
            open.wakeup();
        }
    }

    private void follow() {
        while (!closed) {
            try (KafkaConsumer<byte[], byte[]> opened = open()) {
                consumer = opened;
                followFromEnd(opened);
            } catch (WakeupException e) {
                LOG.debug("The stream of changes ends");
            } catch (KafkaException e) {
                LOG.warnf("The log of snapshots cannot be followed now: %s", e);
                pause();
            }
        }
    }

    private void followFromEnd(KafkaConsumer<byte[], byte[]> log) {
        List<TopicPartition> partitions = partitions(log);
        if (partitions.isEmpty()) {
            pause();
            return;
        }
        log.assign(partitions);
        pending.clear();
        Map<TopicPartition, Long> ends = log.endOffsets(partitions);
        ends.forEach(log::seek);
        changes.begin(new Cursor(partitions.stream().map(ends::get).toList()));
        while (!closed) {
            for (ConsumerRecord<byte[], byte[]> each : log.poll(pending.isEmpty() ? IDLE : BUSY)) {
                read(each).ifPresent(it -> pending.computeIfAbsent(it.partition(), partition -> new ArrayDeque<>())
                        .add(new Pending(it, System.nanoTime())));
            }
            publishStored();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> log) {
        return log.partitionsFor(Topics.SYNERGY_SNAPSHOTS).stream()
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    private void publishStored() {
        for (Queue<Pending> queue : pending.values()) {
            while (!queue.isEmpty() && isReady(queue.peek())) {
                changes.publish(queue.remove().change);
            }
        }
        pending.values().removeIf(Queue::isEmpty);
    }

    private boolean isReady(Pending head) {
        if (System.nanoTime() - head.since > patience.toNanos()) {
            return true;
        }
        try {
            return current.find(head.change.system())
                    .filter(it ->
                            it.snapshot().revision() >= head.change.measured().revision())
                    .isPresent();
        } catch (MongoException e) {
            return false;
        }
    }

    /** @return none for what can never be read: the intake puts it aside */
    private static Optional<Change> read(ConsumerRecord<byte[], byte[]> source) {
        try {
            Change.Measured measured = EventCodec.decode(Change.Measured.class, source.value());
            return Optional.of(new Change(source.partition(), source.offset(), measured));
        } catch (IOException | IllegalArgumentException e) {
            LOG.debugf("%s-%d@%d is no snapshot: %s", source.topic(), source.partition(), source.offset(), e);
            return Optional.empty();
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "reporting-stream");
        settings.keySet().removeAll(List.of(ConsumerConfig.GROUP_ID_CONFIG, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A change whose snapshot may not be stored yet. */
    private record Pending(Change change, long since) {}
}
