package org.synergymonitor.weighting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.CellHistory;
import org.synergymonitor.model.panel.CellVersion;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.streams.StateWrite;

/** The histories of the cells, by system, indicator and period: one event touches few of them. */
final class CellStore {
    /** No identifier holds it, so no system's keys begin with another's. */
    private static final char SEPARATOR = '\0';

    private static final int FORM = 1;

    private final KeyValueStore<String, byte[]> store;

    CellStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    Map<Cell, CellHistory> of(String system) throws IOException {
        String prefix = system + SEPARATOR;
        Map<Cell, CellHistory> cells = new HashMap<>();
        try (KeyValueIterator<String, byte[]> range = store.prefixScan(prefix, new StringSerializer())) {
            while (range.hasNext()) {
                KeyValue<String, byte[]> entry = range.next();
                cells.put(cell(entry.key.substring(prefix.length())), decode(entry.value));
            }
        }
        return cells;
    }

    StateWrite write(String system, Cell cell, CellHistory history) throws IOException {
        return new StateWrite(
                store, system + SEPARATOR + cell.indicator() + SEPARATOR + cell.period(), encode(history));
    }

    private static Cell cell(String key) {
        int separator = key.indexOf(SEPARATOR);
        return new Cell(key.substring(0, separator), Period.parse(key.substring(separator + 1)));
    }

    static byte[] encode(CellHistory history) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(FORM);
        out.writeInt(history.versions().size());
        for (CellVersion version : history.versions()) {
            Instant releasedAt = version.releasedAt();
            out.writeLong(releasedAt.getEpochSecond());
            out.writeInt(releasedAt.getNano());
            out.writeLong(version.sequence());
            out.writeUTF(version.release());
            out.writeBoolean(version.value() != null);
            if (version.value() != null) {
                out.writeDouble(version.value());
            }
            out.writeUTF(version.status().name());
        }
        return bytes.toByteArray();
    }

    static CellHistory decode(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        byte form = in.readByte();
        if (form != FORM) {
            throw new IllegalStateException("the history of a cell has form " + form + ", not " + FORM);
        }
        int count = in.readInt();
        List<CellVersion> versions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            versions.add(new CellVersion(
                    Instant.ofEpochSecond(in.readLong(), in.readInt()),
                    in.readLong(),
                    in.readUTF(),
                    in.readBoolean() ? (Double) in.readDouble() : null,
                    ObsStatus.valueOf(in.readUTF())));
        }
        return new CellHistory(versions);
    }
}
