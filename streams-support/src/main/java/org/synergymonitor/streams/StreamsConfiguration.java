package org.synergymonitor.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.eclipse.microprofile.config.Config;

import org.synergymonitor.contracts.Topics;

/** Kafka's properties from the settings. */
@ApplicationScoped
public class StreamsConfiguration {
    private static final int CHANGELOG_SEGMENT_BYTES = 32 * 1024 * 1024;

    /** A transaction that follows the one before within milliseconds is often told to try again: not after 100 ms. */
    private static final long RETRY_BACKOFF_MILLIS = 10;

    private static final Duration ADMIN_TIMEOUT = Duration.ofSeconds(5);

    private final StreamsSettings settings;
    private final Config config;

    public StreamsConfiguration(StreamsSettings settings, Config config) {
        this.settings = settings;
        this.config = config;
    }

    /** @return how to reach the broker: whatever of {@code kafka.*} any client knows, security included */
    public Properties client() {
        Properties client = new Properties();
        for (String name : AdminClientConfig.configNames()) {
            config.getOptionalValue("kafka." + name, String.class).ifPresent(value -> client.put(name, value));
        }
        return client;
    }

    /** @return as {@link #client()}, but soon done trying */
    public Properties impatientClient() {
        Properties client = client();
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(ADMIN_TIMEOUT));
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(ADMIN_TIMEOUT));
        return client;
    }

    public Properties streams() {
        StreamsSettings.Engine engine = settings.streams();
        Properties streams = client();
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        streams.put(StreamsConfig.CLIENT_ID_CONFIG, member());
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, engine.commitInterval().toMillis());
        streams.put(StreamsConfig.POLL_MS_CONFIG, engine.poll().toMillis());
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, engine.threads());
        streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, engine.standbyReplicas());
        streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, engine.replicationFactor());
        streams.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
        streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        streams.put(StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG, RecordTimestamp.class);
        streams.put(StreamsConfig.STATE_DIR_CONFIG, engine.stateDir().orElseGet(this::temporaryDirectory));

        streams.put(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG, member());
        streams.put(CommonClientConfigs.SESSION_TIMEOUT_MS_CONFIG, millis(engine.sessionTimeout()));
        streams.put(
                CommonClientConfigs.HEARTBEAT_INTERVAL_MS_CONFIG,
                millis(engine.sessionTimeout().dividedBy(3)));
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");

        streams.put(
                StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
                millis(engine.transactionTimeout()));
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Topics.MAX_MESSAGE_BYTES);
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "none");
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_BACKOFF_MILLIS);

        streams.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_BYTES_CONFIG), CHANGELOG_SEGMENT_BYTES);
        streams.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), Topics.MAX_MESSAGE_BYTES);
        return streams;
    }

    private String member() {
        return settings.applicationId() + "-" + settings.instance();
    }

    private String temporaryDirectory() {
        return Path.of(System.getProperty("java.io.tmpdir"), "synergy-monitor", member())
                .toString();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
