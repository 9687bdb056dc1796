package org.synergymonitor.systemtests.reliability;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

import org.synergymonitor.contracts.Topics;

/** Records in the log that no reader can make anything of, as someone with the right to write there could put them. */
final class Poison {
    private static final String PUBLISHED = "org.synergymonitor.ReleasePublished.v1";
    private static final String VALID = """
            {"system":"%s","sequence":1000000,"recordedAt":"2026-01-01T00:00:00Z","release":"r","agency":"a","dataflow":"d",\
            "releasedAt":"2026-01-01T00:00:00Z","receivedAt":"2026-01-01T00:00:00Z","observations":[%s]}""";

    private Poison() {}

    /** One of every kind, under the key of a system that works. */
    static void into(Cluster cluster, String system) throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        cluster.bootstrapServers(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.MAX_MESSAGE_BYTES),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> record : records(system)) {
                producer.send(record).get();
            }
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> records(String system) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        String whole = VALID.formatted(system, observation("1.0"));
        records.add(of(system, PUBLISHED, null));
        records.add(of(system, PUBLISHED, whole.substring(0, whole.length() / 2)));
        records.add(of(system, PUBLISHED, ""));
        records.add(of(system, PUBLISHED, "null"));
        records.add(of(system, PUBLISHED, "[]"));
        records.add(of(system, PUBLISHED, VALID.formatted(system, observation("NaN"))));
        records.add(of(system, PUBLISHED, VALID.formatted(system, observation("1e400"))));
        records.add(of(system, PUBLISHED, VALID.formatted(system, observation("\"abc\""))));
        records.add(of(system, PUBLISHED, VALID.formatted("another", observation("1.0"))));
        records.add(of(system, PUBLISHED, whole.replace("1000000", "0")));
        records.add(of(system, "org.synergymonitor.ReleasePublished.v999", whole));
        records.add(of(system, null, whole));
        records.add(of(null, PUBLISHED, whole));
        records.add(new ProducerRecord<>(
                Topics.STATISTICAL_RELEASES, key(system), new byte[] {(byte) 0xff, (byte) 0xfe, 0}));
        records.add(of(system, PUBLISHED, "{\"a\":".repeat(50_000)));
        records.add(of(system, PUBLISHED, "x".repeat(Topics.MAX_MESSAGE_BYTES / 2)));
        return records;
    }

    private static String observation(String value) {
        return "{\"indicator\":\"a1\",\"period\":\"2015-M01\",\"value\":" + value + ",\"status\":\"A\"}";
    }

    private static ProducerRecord<byte[], byte[]> of(String system, String type, String value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.STATISTICAL_RELEASES,
                key(system),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        if (type != null) {
            record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        record.headers().add("ce_id", new byte[] {(byte) 0xff, 0, '/'});
        return record;
    }

    private static byte[] key(String system) {
        return system == null ? null : system.getBytes(StandardCharsets.UTF_8);
    }
}
