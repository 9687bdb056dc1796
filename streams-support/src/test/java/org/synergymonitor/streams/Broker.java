package org.synergymonitor.streams;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.invm.InVMKafkaCluster;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import org.synergymonitor.contracts.Topics;

/** A real broker in this JVM, with the topics of production on three partitions. */
public final class Broker implements QuarkusTestResourceLifecycleManager, AutoCloseable {
    public static final int PARTITIONS = 3;

    private final InVMKafkaCluster cluster = new InVMKafkaCluster(KafkaClusterConfig.builder()
            .brokerConfig("auto.create.topics.enable", "false")
            .brokerConfig("default.replication.factor", "1")
            .brokerConfig("message.max.bytes", Integer.toString(Topics.MAX_MESSAGE_BYTES))
            .brokerConfig("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000")
            .build());

    @Override
    public Map<String, String> start() {
        cluster.start();
        createTopics(Stream.concat(
                        Stream.of(
                                Topics.STATISTICAL_RELEASES,
                                Topics.WEIGHTED_PANELS,
                                Topics.SYNERGY_SNAPSHOTS,
                                Topics.SYNERGY_ALERTS,
                                Topics.RELEASE_CALENDAR),
                        Topics.WITH_DEAD_LETTERS.stream().map(Topics::deadLetters))
                .toList());
        return Map.of("kafka.bootstrap.servers", cluster.getBootstrapServers());
    }

    public String bootstrapServers() {
        return cluster.getBootstrapServers();
    }

    public void createTopics(Collection<String> names) {
        List<NewTopic> topics = names.stream()
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1)
                        .configs(Map.of("max.message.bytes", Integer.toString(Topics.MAX_MESSAGE_BYTES))))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.getBootstrapServers()))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        try {
            cluster.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
