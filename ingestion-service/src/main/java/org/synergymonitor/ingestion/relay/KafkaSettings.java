package org.synergymonitor.ingestion.relay;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.ingestion.Settings;

/** How the relay talks to the broker. */
@Singleton
class KafkaSettings {
    /** The same in all replicas: that is what makes them fence each other. */
    private static final String TRANSACTIONAL_ID = "ingestion-outbox";

    private final String bootstrapServers;
    private final String instance;
    private final Settings.Relay relay;

    KafkaSettings(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Settings settings) {
        this.bootstrapServers = bootstrapServers;
        this.instance = settings.instance();
        this.relay = settings.relay();
    }

    Map<String, Object> producer() {
        int callTimeout = (int) relay.brokerTimeout().toMillis();
        Map<String, Object> settings = common();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int)
                relay.transactionTimeout().toMillis());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, callTimeout);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, callTimeout);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
        return settings;
    }

    Map<String, Object> consumer() {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                relay.brokerTimeout().toMillis());
        return settings;
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, (int)
                relay.brokerTimeout().toMillis());
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, TRANSACTIONAL_ID + "-" + instance);
        return settings;
    }
}
