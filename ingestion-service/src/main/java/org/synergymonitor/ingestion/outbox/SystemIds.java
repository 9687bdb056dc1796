package org.synergymonitor.ingestion.outbox;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

import org.synergymonitor.ingestion.Store;

/** Which systems there are: an id is here before its log begins, and for ever. */
@ApplicationScoped
public class SystemIds {
    private final Store store;

    SystemIds(Store store) {
        this.store = store;
    }

    public void register(String system) {
        Store.insertedNew(collection(), new Document("_id", system));
    }

    public List<String> all() {
        return collection().find().map(it -> it.getString("_id")).into(new ArrayList<>());
    }

    private MongoCollection<Document> collection() {
        return store.collection("systems");
    }
}
