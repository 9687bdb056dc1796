package org.synergymonitor.ingestion.staging;

import java.time.Instant;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.staging.Embargo.State;

/**
 * The decisions about staged releases, each inserted under its number and never changed: of two decisions made at once, say to move an embargo
 * and to open it, only one finds its place free.
 */
final class EmbargoStore {
    private final MongoCollection<Document> decisions;

    EmbargoStore(MongoCollection<Document> decisions) {
        this.decisions = decisions;
    }

    void createIndexes() {
        decisions.createIndex(Indexes.ascending("release", "number"));
    }

    /** @return false if another decision came first */
    boolean decide(Embargo embargo) {
        Document document = new Document("_id", embargo.release() + "#" + embargo.number())
                .append("release", embargo.release())
                .append("number", embargo.number())
                .append("state", embargo.state().name());
        embargo.until().ifPresent(it -> document.append("until", it.toString()));
        return Store.insertedNew(decisions, document);
    }

    Optional<Embargo> last(String release) {
        return Optional.ofNullable(decisions
                .find(Filters.eq("release", release))
                .sort(Sorts.descending("number"))
                .limit(1)
                .map(EmbargoStore::embargo)
                .first());
    }

    private static Embargo embargo(Document it) {
        return new Embargo(
                it.getString("release"),
                it.getInteger("number"),
                State.valueOf(it.getString("state")),
                Optional.ofNullable(it.getString("until")).map(Instant::parse));
    }
}
