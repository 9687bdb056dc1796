package org.synergymonitor.local.embedded;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * Documents and keys on disk as BSON. The server alone has Java serialise them, class names and all, and a commit writes whole pages
 * of them. Files that were begun without this form keep theirs.
 */
final class BsonForm extends BasicDataType<Object> {
    private static final BsonForm INSTANCE = new BsonForm();
    private static final String MARK = "synergy.form";
    private static final byte MISSING = -2;
    private static final byte KEY = -3;
    private static final int OBJECT_BYTES = 40;

    private BsonForm() {}

    /** Marks a store in which nothing is yet. */
    static void begin(MVStore store) {
        if (store.getMapNames().isEmpty()) {
            store.openMap(MARK).put("documents", "bson");
        }
    }

    /** Opens a map in this form, so that it is open already when the server opens it. */
    static void open(MVStore store, String map) {
        if (store.hasMap(MARK)) {
            store.openMap(map, new MVMap.Builder<>().keyType(INSTANCE).valueType(INSTANCE));
        }
    }

    @Override
    public int compare(Object a, Object b) {
        if (a instanceof String text && b instanceof String other) {
            return text.compareTo(other);
        }
        if (a instanceof KeyValue key && b instanceof KeyValue other) {
            return compare(key, other);
        }
        return Arrays.compareUnsigned(bytes(a), bytes(b));
    }

    private int compare(KeyValue a, KeyValue b) {
        Iterator<Object> others = b.iterator();
        for (Object value : a) {
            int order = others.hasNext() ? compare(value, others.next()) : 1;
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    @Override
    public int getMemory(Object value) {
        if (value instanceof String text) {
            return OBJECT_BYTES + text.length();
        }
        if (value instanceof Map<?, ?> document) {
            return document.entrySet().stream()
                    .mapToInt(it -> getMemory(it.getKey()) + getMemory(it.getValue()))
                    .sum();
        }
        if (value instanceof Collection<?> values) {
            return values.stream().mapToInt(this::getMemory).sum();
        }
        if (value instanceof KeyValue key) {
            return key.stream().mapToInt(this::getMemory).sum();
        }
        return value instanceof BinData data ? OBJECT_BYTES + data.getData().length : OBJECT_BYTES;
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        byte[] bytes = bytes(value);
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public Object read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return value(Unpooled.wrappedBuffer(bytes));
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    private static byte[] bytes(Object value) {
        ByteBuf out = Unpooled.buffer();
        encode(value, out);
        return Arrays.copyOf(out.array(), out.readableBytes());
    }

    private static void encode(Object value, ByteBuf out) {
        if (value instanceof Missing) {
            out.writeByte(MISSING);
        } else if (value instanceof KeyValue key) {
            out.writeByte(KEY);
            out.writeByte(key.size());
            key.forEach(it -> encode(it, out));
        } else {
            byte type = BsonEncoder.determineType(value);
            out.writeByte(type);
            BsonEncoder.encodeValue(type, value, out);
        }
    }

    private static Object value(ByteBuf in) {
        byte type = in.readByte();
        if (type == MISSING) {
            return Missing.getInstance();
        }
        if (type == KEY) {
            Object[] values = new Object[in.readByte()];
            Arrays.setAll(values, i -> value(in));
            return new KeyValue(values);
        }
        return BsonDecoder.decodeValue(type, in);
    }
}
