package org.synergymonitor.streams;

import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;

/** Whether the topics that a topology reads and writes are there: Kafka Streams dies of a missing source. */
final class TopicsPresence {
    private final Set<String> topics;
    private final Properties client;

    TopicsPresence(Topology topology, Properties client) {
        this.topics = topology.describe().subtopologies().stream()
                .flatMap(subtopology -> subtopology.nodes().stream())
                .flatMap(TopicsPresence::topics)
                .collect(Collectors.toUnmodifiableSet());
        this.client = client;
    }

    /** @throws KafkaException if there is no broker or not every topic */
    void require() {
        try (Admin admin = Admin.create(client)) {
            admin.describeTopics(topics).allTopicNames().get();
        } catch (ExecutionException e) {
            throw new KafkaException("the topics " + topics + " cannot be read: " + e.getCause(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static Stream<String> topics(Node node) {
        if (node instanceof Source source) {
            return source.topicSet().stream();
        }
        return node instanceof Sink sink ? Stream.of(sink.topic()) : Stream.empty();
    }
}
