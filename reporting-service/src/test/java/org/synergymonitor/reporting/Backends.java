package org.synergymonitor.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
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

/** A real broker, and a store that can be stopped and started again with what it held. */
public class Backends implements QuarkusTestResourceLifecycleManager {
    private static final int PARTITIONS = 3;

    private InVMKafkaCluster kafka;
    private KeptBackend kept;
    private MongoServer store;
    private InetSocketAddress storeAddress;

    @Override
    public Map<String, String> start() {
        kafka = new InVMKafkaCluster(
                KafkaClusterConfig.builder().brokersNum(1).kraftMode(true).build());
        kafka.start();
        createTopics();
        kept = new KeptBackend();
        store = new MongoServer(kept);
        storeAddress = store.bind();
        return Map.of(
                "kafka.bootstrap.servers",
                kafka.getBootstrapServers(),
                "quarkus.mongodb.connection-string",
                connectionString(),
                "synergy.delivery.key-file",
                keyFile().toString(),
                "synergy.delivery.permitted-networks",
                "127.0.0.0/8",
                "synergy.delivery.retries",
                "10ms,10ms,10ms,10ms",
                "synergy.delivery.timeout",
                "3s",
                "synergy.delivery.resend",
                "1s",
                "synergy.delivery.resolved-for",
                "2s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Backends.class));
    }

    @Override
    public void stop() {
        store.shutdownNow();
        try {
            kafka.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    public String connectionString() {
        return "mongodb://127.0.0.1:" + storeAddress.getPort();
    }

    public void stopStore() {
        store.shutdownNow();
    }

    public void startStore() {
        store = new MongoServer(kept);
        store.bind(storeAddress);
    }

    public void stopKafka() {
        kafka.stopNodes(node -> true, TerminationStyle.GRACEFUL);
    }

    public void startKafka() {
        kafka.startNodes(node -> true);
    }

    private static Path keyFile() {
        try {
            Path file = Files.createTempFile("keys", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, "test " + Base64.getEncoder().encodeToString(new byte[32]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createTopics() {
        List<NewTopic> topics = Stream.of(Topics.STATISTICAL_RELEASES, Topics.SYNERGY_SNAPSHOTS)
                .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
                .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1)
                        .configs(Map.of("max.message.bytes", String.valueOf(Topics.MAX_MESSAGE_BYTES))))
                .toList();
        try (Admin admin = Admin.create(kafka.getKafkaClientConfiguration())) {
            admin.createTopics(topics).all().get();
        } catch (Exception e) {
            throw new IllegalStateException("topics " + Arrays.toString(topics.toArray()), e);
        }
    }

    /** Outlives its server. */
    private static final class KeptBackend extends MemoryBackend {
        @Override
        public void close() {
            // the next server goes on with it
        }
    }
}
