package org.synergymonitor.ingestion.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.ingestion.Store;

/** Remembers how far the relay came, so that who takes over reads only the end of the topic. */
@ApplicationScoped
class ProgressStore {
    private static final String ID = Topics.STATISTICAL_RELEASES;

    private final MongoCollection<Document> collection;

    ProgressStore(Store store) {
        collection = store.collection("relay");
    }

    Progress load() {
        Document document = collection.find(Filters.eq("_id", ID)).first();
        if (document == null) {
            return Progress.NONE;
        }
        Map<Integer, Long> offsets = new HashMap<>();
        document.getList("offsets", Document.class)
                .forEach(it -> offsets.put(it.getInteger("partition"), it.getLong("offset")));
        Map<String, Long> sequences = new HashMap<>();
        document.getList("sequences", Document.class)
                .forEach(it -> sequences.put(it.getString("system"), it.getLong("sequence")));
        return new Progress(offsets, sequences);
    }

    void save(Progress progress) {
        List<Document> offsets = progress.offsets().entrySet().stream()
                .map(it -> new Document("partition", it.getKey()).append("offset", it.getValue()))
                .toList();
        List<Document> sequences = progress.sequences().entrySet().stream()
                .map(it -> new Document("system", it.getKey()).append("sequence", it.getValue()))
                .toList();
        collection.replaceOne(
                Filters.eq("_id", ID),
                new Document("_id", ID).append("offsets", offsets).append("sequences", sequences),
                new ReplaceOptions().upsert(true));
    }
}
