package org.synergymonitor.weighting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.streams.StateWrite;

/** The heads of the systems, by system id. */
final class SystemStore {
    private static final int FORM = 1;

    private final KeyValueStore<String, byte[]> store;

    SystemStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    SystemHead head(String system) throws IOException {
        byte[] bytes = store.get(system);
        return bytes == null ? SystemHead.NEW : decode(bytes);
    }

    StateWrite write(String system, SystemHead head) throws IOException {
        return new StateWrite(store, system, encode(head));
    }

    /** @return the ids of the systems that are halted */
    Set<String> halted() {
        Set<String> halted = new HashSet<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> head = all.next();
                if (haltedAt(head.value) > 0) {
                    halted.add(head.key);
                }
            }
        }
        return halted;
    }

    static byte[] encode(SystemHead head) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(FORM);
        out.writeLong(head.haltedAt());
        out.writeLong(head.sequence());
        out.writeLong(head.revision());
        out.writeInt(head.withdrawn().size());
        for (String release : new TreeSet<>(head.withdrawn())) {
            out.writeUTF(release);
        }
        if (head.definition().isPresent()) {
            out.write(EventCodec.encode(head.definition().get()));
        }
        return bytes.toByteArray();
    }

    static SystemHead decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        requireForm(in.readByte());
        long haltedAt = in.readLong();
        long sequence = in.readLong();
        long revision = in.readLong();
        int count = in.readInt();
        Set<String> withdrawn = new HashSet<>();
        for (int i = 0; i < count; i++) {
            withdrawn.add(in.readUTF());
        }
        byte[] definition = in.readAllBytes();
        return new SystemHead(
                sequence,
                revision,
                definition.length == 0
                        ? Optional.empty()
                        : Optional.of(EventCodec.decode(SystemDefinition.class, definition)),
                withdrawn,
                haltedAt);
    }

    private static long haltedAt(byte[] bytes) {
        requireForm(bytes[0]);
        return ByteBuffer.wrap(bytes).getLong(1);
    }

    private static void requireForm(byte form) {
        if (form != FORM) {
            throw new IllegalStateException("the state of a system has form " + form + ", not " + FORM);
        }
    }
}
