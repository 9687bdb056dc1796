package org.synergymonitor.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.store.Store;

/** A database of its own: whoever deletes the other one to rebuild it keeps what was delivered. */
@ApplicationScoped
public class LedgerDatabase {
    public static final String DESTINATIONS = "destinations";
    public static final String DELIVERIES = "deliveries";
    public static final String LEASES = "leases";
    public static final String MUTES = "mutes";
    public static final String ACKNOWLEDGEMENTS = "acknowledgements";

    private final MongoDatabase database;
    private volatile boolean indexed;

    LedgerDatabase(MongoClient client, ReportingConfig config) {
        this.database = Store.durable(
                client, config.delivery().database().orElse(config.reporting().database() + "-deliveries"));
    }

    public MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    /** Not at the start: the store may come up after the service. */
    public void ensureIndexes() {
        if (indexed) {
            return;
        }
        MongoCollection<Document> deliveries = collection(DELIVERIES);
        deliveries.createIndex(Indexes.ascending("destination", "nextAttemptAt"));
        deliveries.createIndex(Indexes.ascending("destination", "order"));
        deliveries.createIndex(Indexes.ascending("destination", "system", "alert", "order"));
        indexed = true;
    }
}
