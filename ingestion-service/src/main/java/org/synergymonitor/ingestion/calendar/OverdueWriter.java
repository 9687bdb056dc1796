package org.synergymonitor.ingestion.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.ReleaseOverdue;
import org.synergymonitor.contracts.Topics;
import org.synergymonitor.ingestion.KafkaSettings;
import org.synergymonitor.ingestion.Settings;

/** Sends what is overdue, with a producer of its own, so that it neither waits for the log nor the log for it. */
@ApplicationScoped
class OverdueWriter {
    private final Map<String, Object> producerSettings;
    private KafkaProducer<byte[], byte[]> producer;

    OverdueWriter(KafkaSettings kafka, Settings settings) {
        producerSettings =
                kafka.producer(Topics.RELEASE_CALENDAR, settings.calendar().brokerTimeout());
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
