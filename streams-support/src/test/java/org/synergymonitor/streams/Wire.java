package org.synergymonitor.streams;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.model.panel.SystemEvent;

/** Events as their producers send them. */
public final class Wire {
    private Wire() {}

    public static ProducerRecord<byte[], byte[]> message(String topic, SystemEvent event) {
        return message(topic, event.system(), CloudEvent.of(event), event);
    }

    public static ProducerRecord<byte[], byte[]> message(String topic, PanelWeighted event) {
        return message(topic, event.system(), CloudEvent.of(event), event);
    }

    public static ProducerRecord<byte[], byte[]> with(
            ProducerRecord<byte[], byte[]> message, String header, String value) {
        message.headers().add(header, utf8(value));
        return message;
    }

    /** @return what no consumer can make sense of, each bad in its own way, around a good message */
    public static List<ProducerRecord<byte[], byte[]>> badMessages(ProducerRecord<byte[], byte[]> good) {
        String type = texts(good.headers()).get("ce_type");
        return List.of(
                with(message(good, good.key(), utf8("not JSON")), "ce_type", type),
                with(message(good, good.key(), utf8("{}")), "ce_type", type),
                with(message(good, good.key(), null), "ce_type", type),
                with(message(good, good.key(), good.value()), "ce_type", "org.synergymonitor.Other.v1"),
                message(good, good.key(), good.value()),
                with(message(good, utf8("another"), good.value()), "ce_type", type),
                with(message(good, null, good.value()), "ce_type", type),
                message(good, null, null));
    }

    /** @return the last value of each header, as text */
    public static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ProducerRecord<byte[], byte[]> message(
            ProducerRecord<byte[], byte[]> like, byte[] key, byte[] value) {
        return new ProducerRecord<>(like.topic(), key, value);
    }

    private static ProducerRecord<byte[], byte[]> message(
            String topic, String system, CloudEvent attributes, Object event) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, utf8(system), EventCodec.encode(event));
        attributes.headers().forEach((name, value) -> with(message, name, value));
        return message;
    }
}
