package org.synergymonitor.ingestion;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.kroxylicious.testing.kafka.api.TerminationStyle;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.invm.InVMKafkaCluster;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

import org.synergymonitor.contracts.Topics;

/** A real broker, and a store that speaks MongoDB's protocol; a test can stop and start both, and what they hold stays. */
public final class Stack implements QuarkusTestResourceLifecycleManager {
    private static final int PARTITIONS = 3;

    private final MemoryBackend kept = new MemoryBackend() {
        @Override
        public void close() {
            // the next server goes on with it
        }
    };
    private InVMKafkaCluster broker;
    private MongoServer store;
    private InetSocketAddress storeAddress;

    @Override
    public Map<String, String> start() {
        broker = new InVMKafkaCluster(
                KafkaClusterConfig.builder().brokersNum(1).kraftMode(true).build());
        broker.start();
        createTopics();
        store = new MongoServer(kept);
        storeAddress = store.bind();
        return Map.of(
                "kafka.bootstrap.servers",
                broker.getBootstrapServers(),
                "quarkus.mongodb.connection-string",
                "mongodb://127.0.0.1:" + storeAddress.getPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Stack.class));
    }

    @Override
    public void stop() {
        store.shutdownNow();
        try {
            broker.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public StatisticalReleases log() {
        return new StatisticalReleases(broker.getBootstrapServers());
    }

    void stopBroker() {
        broker.stopNodes(node -> true, TerminationStyle.GRACEFUL);
    }

    void startBroker() {
        broker.startNodes(node -> true);
    }

    public void stopStore() {
        store.shutdownNow();
    }

    public void startStore() {
        store = new MongoServer(kept);
        store.bind(storeAddress);
    }

    private void createTopics() {
        List<NewTopic> topics = Stream.of(Topics.STATISTICAL_RELEASES, Topics.RELEASE_CALENDAR)
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1)
                        .configs(Map.of("max.message.bytes", Integer.toString(Topics.MAX_MESSAGE_BYTES))))
                .toList();
        try (Admin admin = Admin.create(broker.getKafkaClientConfiguration())) {
            admin.createTopics(topics).all().get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
