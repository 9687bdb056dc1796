package org.synergymonitor.ingestion.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.contracts.CloudEvent;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.ReleaseOverdue;
import org.synergymonitor.ingestion.Store;

/** What was found overdue. The first to find it says when, so that it is the same event however often it is sent. */
@ApplicationScoped
class OverdueStore {
    private final MongoCollection<Document> overdue;

    OverdueStore(Store store) {
        overdue = store.collection("overdue");
    }

    /** @return those of them that nobody had found before */
    List<ReleaseOverdue> addNew(List<ReleaseOverdue> found) {
        Set<String> known = overdue
                .find(Filters.in("_id", found.stream().map(OverdueStore::id).toList()))
                .map(it -> it.getString("_id"))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toSet());
        Predicate<ReleaseOverdue> inserted = it -> Store.insertedNew(overdue, document(it, false));
        return found.stream()
                .filter(it -> !known.contains(id(it)))
                .filter(inserted)
                .toList();
    }

    List<ReleaseOverdue> unsent() {
        return overdue.find(Filters.eq("sent", false))
                .sort(Sorts.ascending("_id"))
                .map(OverdueStore::event)
                .into(new ArrayList<>());
    }

    void markSent(ReleaseOverdue event) {
        overdue.replaceOne(Filters.eq("_id", id(event)), document(event, true), new ReplaceOptions().upsert(true));
    }

    private static String id(ReleaseOverdue event) {
        return CloudEvent.of(event).id();
    }

    private static Document document(ReleaseOverdue event, boolean sent) {
        return new Document("_id", id(event))
                .append("event", Document.parse(new String(EventCodec.encode(event), StandardCharsets.UTF_8)))
                .append("sent", sent);
    }

    private static ReleaseOverdue event(Document it) {
        try {
            return EventCodec.decode(
                    ReleaseOverdue.class,
                    it.get("event", Document.class).toJson().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
