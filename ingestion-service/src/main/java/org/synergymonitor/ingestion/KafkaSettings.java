package org.synergymonitor.ingestion;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.Config;

import org.synergymonitor.contracts.Topics;

/** How this service talks to the broker: what is acknowledged is there, and nobody waits for longer than the time-out. */
@Singleton
public class KafkaSettings {
    private final Config config;
    private final String instance;

    KafkaSettings(Config config, Settings settings) {
        this.config = config;
        this.instance = settings.instance();
    }

    public Map<String, Object> producer(String client, Duration timeout) {
        Map<String, Object> settings = common(client, timeout);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(timeout));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(timeout));
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
        return settings;
    }

    /** The client is the same in all replicas: that is what makes them fence each other. */
    public Map<String, Object> transactionalProducer(String client, Duration timeout, Duration transactionTimeout) {
        Map<String, Object> settings = producer(client, timeout);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, client);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis(transactionTimeout));
        return settings;
    }

    public Map<String, Object> consumer(String client, Duration timeout) {
        Map<String, Object> settings = common(client, timeout);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(timeout));
        return settings;
    }

    /** How to reach the broker: whatever of {@code kafka.*} any client knows, security included. */
    private Map<String, Object> common(String client, Duration timeout) {
        Map<String, Object> settings = new HashMap<>();
        for (String name : AdminClientConfig.configNames()) {
            config.getOptionalValue("kafka." + name, String.class).ifPresent(value -> settings.put(name, value));
        }
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis(timeout));
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, client + "-" + instance);
        return settings;
    }

    private static int millis(Duration timeout) {
        return (int) timeout.toMillis();
    }
}
