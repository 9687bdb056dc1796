package org.synergymonitor.reporting.alert;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.reporting.store.Schema;
import org.synergymonitor.reporting.store.Writes;

/** The alert transitions of every system, each once by its id. */
@ApplicationScoped
public class AlertStore {
    private final MongoCollection<Document> alerts;

    AlertStore(MongoDatabase database) {
        this.alerts = database.getCollection(Schema.ALERTS);
    }

    /** @param transitions those of a snapshot next to each other, in its order */
    public void insert(List<AlertTransitioned> transitions) {
        List<Document> documents = new ArrayList<>();
        int ordinal = 0;
        AlertTransitioned before = null;
        for (AlertTransitioned transition : transitions) {
            ordinal = before != null && isSameSnapshot(before, transition) ? ordinal + 1 : 0;
            documents.add(document(transition, ordinal));
            before = transition;
        }
        Writes.insertAbsent(alerts, documents);
    }

    /** @return oldest first */
    public List<AlertTransitioned> of(String system) {
        return read(alerts.find(Filters.eq("system", system)).sort(Sorts.ascending("revision", "ordinal")));
    }

    /** @return of all systems, each system's oldest first */
    List<AlertTransitioned> all() {
        return read(alerts.find().sort(Sorts.ascending("system", "revision", "ordinal")));
    }

    private static List<AlertTransitioned> read(FindIterable<Document> found) {
        return found.map(document -> decode(document.getString("json"))).into(new ArrayList<>());
    }

    private static boolean isSameSnapshot(AlertTransitioned a, AlertTransitioned b) {
        return a.system().equals(b.system()) && a.revision() == b.revision();
    }

    private static Document document(AlertTransitioned transition, int ordinal) {
        return new Document("_id", transition.id())
                .append("system", transition.system())
                .append("revision", transition.revision())
                .append("ordinal", ordinal)
                .append("json", new String(EventCodec.encode(transition), StandardCharsets.UTF_8));
    }

    private static AlertTransitioned decode(String json) {
        try {
            return EventCodec.decode(AlertTransitioned.class, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("defect: an alert was stored, but cannot be read", e);
        }
    }
}
