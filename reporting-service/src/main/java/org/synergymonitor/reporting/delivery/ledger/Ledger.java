package org.synergymonitor.reporting.delivery.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.synergymonitor.reporting.delivery.LedgerDatabase;
import org.synergymonitor.reporting.store.Instants;
import org.synergymonitor.reporting.store.Writes;

/** Every delivery, for ever: one document each. */
@ApplicationScoped
public class Ledger {
    private final LedgerDatabase database;
    private final MongoCollection<Document> deliveries;

    Ledger(LedgerDatabase database) {
        this.database = database;
        this.deliveries = database.collection(LedgerDatabase.DELIVERIES);
    }

    /** Repeatable: what is there already stays as it is. */
    void insertAbsent(List<Delivery> queued) {
        database.ensureIndexes();
        Writes.insertAbsent(
                deliveries, queued.stream().map(DeliveryDocument::of).toList());
    }

    /** @return false if somebody else has changed it since it was read: then it stays as it is */
    boolean replace(Delivery changed) {
        return deliveries
                        .replaceOne(
                                Filters.and(
                                        Filters.eq("_id", changed.id()), Filters.eq("version", changed.version() - 1)),
                                DeliveryDocument.of(changed))
                        .getMatchedCount()
                == 1;
    }

    boolean anyDue(String destination, Instant now) {
        Bson due = Filters.and(
                Filters.eq("destination", destination),
                Filters.gt("nextAttemptAt", ""),
                Filters.lte("nextAttemptAt", Instants.sortable(now)));
        return deliveries.find(due).projection(Projections.include("_id")).first() != null;
    }

    /** @return all that will be attempted, in the order of the transitions */
    List<Delivery> queue(String destination) {
        return deliveries
                .find(Filters.and(Filters.eq("destination", destination), Filters.gt("nextAttemptAt", "")))
                .sort(Sorts.ascending("order"))
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }

    /** @return the opening that it closes, if the destination was to be told of it */
    Optional<Delivery> openingOf(Delivery closing) {
        return Optional.ofNullable(deliveries
                        .find(Filters.and(
                                Filters.eq("destination", closing.destination()),
                                Filters.eq("system", closing.notice().system()),
                                Filters.eq("alert", closing.notice().alert()),
                                Filters.eq("turns", true),
                                Filters.lt("order", closing.order())))
                        .sort(Sorts.descending("order"))
                        .first())
                .map(DeliveryDocument::read)
                .filter(it -> it.notice().opens());
    }

    List<Delivery> ofSystem(String system) {
        return deliveries
                .find(Filters.eq("system", system))
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }

    Optional<Delivery> find(String destination, String id) {
        return Optional.ofNullable(deliveries
                        .find(Filters.and(Filters.eq("_id", id), Filters.eq("destination", destination)))
                        .first())
                .map(DeliveryDocument::read);
    }

    /** @param before the order of the last delivery of the page before, null for the first page */
    List<Delivery> page(String destination, String before, int limit) {
        Bson ofDestination = Filters.eq("destination", destination);
        return deliveries
                .find(before == null ? ofDestination : Filters.and(ofDestination, Filters.lt("order", before)))
                .sort(Sorts.descending("order"))
                .limit(limit)
                .map(DeliveryDocument::read)
                .into(new ArrayList<>());
    }
}
