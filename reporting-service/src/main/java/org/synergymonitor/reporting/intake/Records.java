package org.synergymonitor.reporting.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What every record of the log must have: a value, and the system's id as its key. */
public final class Records {
    private Records() {}

    /** @return the text of a header, null if there is none */
    public static String header(ConsumerRecord<?, ?> source, String name) {
        Header header = source.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    public static byte[] value(ConsumerRecord<byte[], byte[]> source) throws IOException {
        if (source.value() == null) {
            throw new IOException("the record has no value");
        }
        return source.value();
    }

    /** A record under another key would be out of order with its system's others. */
    public static void requireKey(ConsumerRecord<byte[], byte[]> source, String system) throws IOException {
        String key = source.key() == null ? null : new String(source.key(), StandardCharsets.UTF_8);
        if (!system.equals(key)) {
            throw new IOException("the key is " + key + ", but the event is of system " + system);
        }
    }
}
