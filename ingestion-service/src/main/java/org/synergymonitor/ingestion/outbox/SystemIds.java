package org.synergymonitor.ingestion.outbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

import org.synergymonitor.ingestion.Store;

/** Which systems there are: an id is here before its log begins, and for ever. */
@ApplicationScoped
public class SystemIds {
    private static final String AREA = "area";

    private final Store store;

    SystemIds(Store store) {
        this.store = store;
    }

    void createIndexes() {
        collection().createIndex(Indexes.ascending(AREA));
    }

    /** @param area of the system, which never changes */
    public void register(String system, String area) {
        Store.insertedNew(collection(), new Document("_id", system).append(AREA, area));
    }

    /** @return those of the areas, and those that were registered before areas were noted */
    List<String> of(Collection<String> areas) {
        List<String> wanted = new ArrayList<>(areas);
        wanted.add(null);
        return collection()
                .find(Filters.in(AREA, wanted))
                .map(it -> it.getString("_id"))
                .into(new ArrayList<>());
    }

    public List<String> all() {
        return collection().find().map(it -> it.getString("_id")).into(new ArrayList<>());
    }

    private MongoCollection<Document> collection() {
        return store.collection("systems");
    }
}
