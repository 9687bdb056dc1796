package org.synergymonitor.ingestion.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.ReleaseOverdue;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.ingestion.Settings;

/** Sends what is overdue, with a producer of its own, so that it neither waits for the log nor the log for it. */
@ApplicationScoped
class OverdueWriter {
    private final Map<String, Object> producerSettings;
    private KafkaProducer<byte[], byte[]> producer;

    OverdueWriter(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Settings settings) {
        int timeout = (int) settings.calendar().brokerTimeout().toMillis();
        producerSettings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.CLIENT_ID_CONFIG,
                Topics.RELEASE_CALENDAR + "-" + settings.instance(),
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                timeout,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                timeout,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                timeout,
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1000);
    }

    /** @throws KafkaException if the brokers have not acknowledged it; it may be in the topic all the same */
    synchronized void write(ReleaseOverdue event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.RELEASE_CALENDAR,
                null,
                event.detectedAt().toEpochMilli(),
                bytes(event.key()),
                EventCodec.encode(event));
        CloudEvent.of(event).headers().forEach((name, text) -> record.headers().add(name, bytes(text)));
        try {
            producer().send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(producerSettings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
