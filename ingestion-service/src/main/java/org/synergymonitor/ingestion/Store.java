package org.synergymonitor.ingestion;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** The database of this service. What it has acknowledged is on a majority of its members. */
@ApplicationScoped
public class Store {
    private final MongoClient client;
    private final String database;

    Store(MongoClient client, Settings settings) {
        this.client = client;
        this.database = settings.database();
    }

    public MongoCollection<Document> collection(String name) {
        return client.getDatabase(database)
                .withWriteConcern(WriteConcern.MAJORITY)
                .getCollection(name);
    }

    /** @throws com.mongodb.MongoException if it does not answer */
    public void ping() {
        client.getDatabase(database).runCommand(new Document("ping", 1));
    }

    /** @return what its own clock shows */
    public Instant clock() {
        // the name that every server of this protocol knows it by
        return client.getDatabase(database)
                .runCommand(new Document("isMaster", 1))
                .getDate("localTime")
                .toInstant();
    }

    /** @return false if there already is one with its id or another unique key */
    public static boolean insertedNew(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
