package org.synergymonitor.streams;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.streams.state.KeyValueStore;

/** A change of state that waits until all of its event's changes are known to fit. */
public final class StateWrite {
    private final KeyValueStore<String, byte[]> store;
    private final String key;
    private final byte[] value;

    public StateWrite(KeyValueStore<String, byte[]> store, String key, byte[] value) {
        this.store = store;
        this.key = key;
        this.value = value;
    }

    long bytes() {
        return (long) key.getBytes(StandardCharsets.UTF_8).length + value.length;
    }

    void apply() {
        store.put(key, value);
    }
}
