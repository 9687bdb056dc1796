package org.synergymonitor.local.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

import org.synergymonitor.contracts.Topics;

/** Creates the topics that are not there yet, as often replicated as the brokers say, and waits until all of them can be written. */
public final class TopicProvisioning {
    private static final int PARTITIONS = 6;
    private static final Duration FOR_EVER = Duration.ofMillis(-1);
    private static final Duration UNTIL_LED = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private TopicProvisioning() {}

    public static void provision(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(topics().stream()
                            .filter(topic -> !existing.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
            awaitLeaders(admin);
        }
    }

    /**
     * A topic exists before the broker leads its partitions, and is created before the broker has heard of it. Of two batches sent meanwhile
     * the second may be taken and the first refused, and is then out of order for ever.
     */
    private static void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
        for (NewTopic topic : topics()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                newest.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        long start = System.nanoTime();
        while (!areLed(admin, newest, System.nanoTime() - start < UNTIL_LED.toNanos())) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    /** The client asks again while there is no leader, but takes a topic that the broker has not heard of for a mistake. */
    private static boolean areLed(Admin admin, Map<TopicPartition, OffsetSpec> newest, boolean patient)
            throws ExecutionException, InterruptedException {
        try {
            admin.listOffsets(newest).all().get();
            return true;
        } catch (ExecutionException e) {
            if (patient && e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e;
        }
    }

    static List<NewTopic> topics() {
        List<NewTopic> topics = new ArrayList<>();
        // one machine has no replica to lose a disk cache to: the source of truth is forced to disk record by record
        topics.add(topic(Topics.STATISTICAL_RELEASES, FOR_EVER, Map.of("flush.messages", "1")));
        topics.add(topic(Topics.WEIGHTED_PANELS, Duration.ofDays(7), Map.of()));
        topics.add(topic(Topics.SYNERGY_SNAPSHOTS, FOR_EVER, Map.of()));
        topics.add(topic(Topics.SYNERGY_ALERTS, Duration.ofDays(90), Map.of()));
        topics.add(topic(Topics.RELEASE_CALENDAR, Duration.ofDays(90), Map.of()));
        for (String topic : Topics.WITH_DEAD_LETTERS) {
            topics.add(topic(Topics.deadLetters(topic), Duration.ofDays(90), Map.of()));
        }
        return topics;
    }

    private static NewTopic topic(String name, Duration retention, Map<String, String> more) {
        Map<String, String> configuration = new HashMap<>(more);
        configuration.put("cleanup.policy", "delete");
        configuration.put("retention.ms", Long.toString(retention.toMillis()));
        configuration.put("max.message.bytes", Integer.toString(Topics.MAX_MESSAGE_BYTES));
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(configuration);
    }
}
