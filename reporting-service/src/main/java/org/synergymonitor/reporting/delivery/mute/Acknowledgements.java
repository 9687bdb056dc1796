package org.synergymonitor.reporting.delivery.mute;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

import org.synergymonitor.reporting.delivery.LedgerDatabase;
import org.synergymonitor.reporting.store.Instants;

/** The acknowledgement of each alert's last opening that had one. */
@ApplicationScoped
public class Acknowledgements {
    private final MongoCollection<Document> acknowledgements;

    Acknowledgements(LedgerDatabase database) {
        this.acknowledgements = database.collection(LedgerDatabase.ACKNOWLEDGEMENTS);
    }

    public Optional<Acknowledgement> find(String system, String alert) {
        return Optional.ofNullable(acknowledgements
                        .find(Filters.eq("_id", id(system, alert)))
                        .first())
                .map(it -> new Acknowledgement(
                        system,
                        alert,
                        it.getLong("openedByRevision"),
                        it.getString("by"),
                        it.getString("reason"),
                        Instant.parse(it.getString("acknowledgedAt"))));
    }

    void put(Acknowledgement it) {
        String id = id(it.system(), it.alert());
        acknowledgements.replaceOne(
                Filters.eq("_id", id),
                new Document("_id", id)
                        .append("openedByRevision", it.openedByRevision())
                        .append("by", it.by())
                        .append("reason", it.reason())
                        .append("acknowledgedAt", Instants.sortable(it.acknowledgedAt())),
                new ReplaceOptions().upsert(true));
    }

    /** @return whether there was one */
    boolean delete(String system, String alert) {
        return acknowledgements.deleteOne(Filters.eq("_id", id(system, alert))).getDeletedCount() == 1;
    }

    private static String id(String system, String alert) {
        return system + "/" + alert;
    }
}
