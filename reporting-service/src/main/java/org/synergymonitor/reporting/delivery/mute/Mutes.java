package org.synergymonitor.reporting.delivery.mute;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.reporting.delivery.LedgerDatabase;
import org.synergymonitor.reporting.store.Instants;

/** All mutes, past ones too; the silence of an alert is one under its name. */
@ApplicationScoped
public class Mutes {
    private final MongoCollection<Document> mutes;

    Mutes(LedgerDatabase database) {
        this.mutes = database.collection(LedgerDatabase.MUTES);
    }

    public boolean covers(String system, String alert, Instant at) {
        return mutes.find(Filters.gt("until", Instants.sortable(at))).map(Mutes::mute).into(new ArrayList<>()).stream()
                .anyMatch(it -> it.covers(system, alert, at));
    }

    /** @return the newest first */
    List<Mute> all() {
        return mutes.find().sort(Sorts.descending("createdAt")).map(Mutes::mute).into(new ArrayList<>());
    }

    Optional<Mute> find(String id) {
        return Optional.ofNullable(
                mutes.find(Filters.eq("_id", id)).map(Mutes::mute).first());
    }

    void put(Mute mute) {
        mutes.replaceOne(Filters.eq("_id", mute.id()), document(mute), new ReplaceOptions().upsert(true));
    }

    /** @return whether there was one */
    boolean delete(String id) {
        return mutes.deleteOne(Filters.eq("_id", id)).getDeletedCount() == 1;
    }

    private static Document document(Mute it) {
        return new Document("_id", it.id())
                .append("system", it.system().orElse(null))
                .append("alert", it.alert().orElse(null))
                .append("from", Instants.sortable(it.from()))
                .append("until", Instants.sortable(it.until()))
                .append("by", it.by())
                .append("reason", it.reason())
                .append("createdAt", Instants.sortable(it.createdAt()));
    }

    private static Mute mute(Document it) {
        return new Mute(
                it.getString("_id"),
                Optional.ofNullable(it.getString("system")),
                Optional.ofNullable(it.getString("alert")),
                Instant.parse(it.getString("from")),
                Instant.parse(it.getString("until")),
                it.getString("by"),
                it.getString("reason"),
                Instant.parse(it.getString("createdAt")));
    }
}
