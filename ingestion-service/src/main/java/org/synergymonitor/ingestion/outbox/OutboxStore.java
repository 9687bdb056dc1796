package org.synergymonitor.ingestion.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.ingestion.Store;
import org.synergymonitor.model.definition.SystemDefinition;

/** The entries of all systems. Every query is for given ids or keys, so it stays quick however long the logs get. */
final class OutboxStore {
    private static final int FAN_OUT = 64;

    private final MongoCollection<Document> entries;

    OutboxStore(MongoCollection<Document> entries) {
        this.entries = entries;
    }

    void createIndexes() {
        entries.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true));
    }

    /** @return false if there already is an entry of this sequence or with this key */
    boolean insert(OutboxEntry entry) {
        return Store.insertedNew(entries, document(entry));
    }

    /** @return the entries of these ids, as far as there are any, in the order of their ids */
    List<OutboxEntry> find(Collection<String> ids) {
        return read("_id", ids);
    }

    List<OutboxEntry> findByKeys(Collection<String> keys) {
        return read("key", keys);
    }

    /** @return the sequence of the last entry of the system, 0 if it has none; there are no gaps, so it can be searched for */
    long lastSequence(String system) {
        long low = greatest(system, LongStream.range(0, 40).map(power -> 1L << power));
        long high = 2 * low;
        while (high - low > 1) {
            long spacing = Math.max(1, (high - low) / FAN_OUT);
            long end = high;
            low = Math.max(
                    low, greatest(system, LongStream.iterate(low + spacing, it -> it < end, it -> it + spacing)));
            high = Math.min(high, low + spacing);
        }
        return low;
    }

    private long greatest(String system, LongStream sequences) {
        List<OutboxEntry> found =
                find(sequences.mapToObj(it -> OutboxEntry.id(system, it)).toList());
        return found.isEmpty() ? 0 : found.get(found.size() - 1).sequence();
    }

    private List<OutboxEntry> read(String field, Collection<String> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<OutboxEntry> found = new ArrayList<>();
        entries.find(Filters.in(field, values)).map(OutboxStore::entry).into(found);
        found.sort(Comparator.comparing(OutboxEntry::id));
        return found;
    }

    private static Document document(OutboxEntry entry) {
        Document document = new Document("_id", entry.id())
                .append("system", entry.system())
                .append("sequence", entry.sequence())
                .append("key", entry.key())
                .append("kind", entry.kind().name())
                .append("recordedAt", entry.recordedAt())
                .append("indicators", entry.indicators())
                .append("definedBy", entry.definedBy())
                .append("retired", entry.retired())
                .append("cells", entry.cells());
        entry.release().ifPresent(it -> document.append("release", it));
        entry.definition().ifPresent(it -> document.append("definition", json(it)));
        entry.traceparent().ifPresent(it -> document.append("traceparent", it));
        return document;
    }

    private static OutboxEntry entry(Document document) {
        Instant recordedAt = document.getDate("recordedAt").toInstant();
        return new OutboxEntry(
                document.getString("system"),
                document.getLong("sequence"),
                document.getString("key"),
                EventKind.valueOf(document.getString("kind")),
                recordedAt,
                Optional.ofNullable(document.getString("release")),
                document.getList("indicators", String.class),
                Optional.ofNullable(document.getString("definition")).map(OutboxStore::definition),
                document.getLong("definedBy"),
                document.getBoolean("retired"),
                document.getInteger("cells"),
                Optional.ofNullable(document.getString("traceparent")));
    }

    private static String json(SystemDefinition definition) {
        return new String(EventCodec.encode(definition), StandardCharsets.UTF_8);
    }

    private static SystemDefinition definition(String json) {
        try {
            return EventCodec.decode(SystemDefinition.class, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
