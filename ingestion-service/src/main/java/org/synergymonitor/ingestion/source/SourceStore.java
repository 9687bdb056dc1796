package org.synergymonitor.ingestion.source;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.request.Declarations;

/** The sources as they were declared, and how far each is. */
@ApplicationScoped
class SourceStore {
    private final Declarations<Source> sources;
    private final MongoCollection<Document> states;

    SourceStore(Store store) {
        sources = new Declarations<>(store.collection("sources"), (id, json) -> SourceReader.read(json, any -> true));
        states = store.collection("source-states");
    }

    Declarations<Source> declared() {
        return sources;
    }

    Optional<SourceState> state(String id) {
        return Optional.ofNullable(
                states.find(Filters.eq("_id", id)).map(SourceStore::state).first());
    }

    void put(String id, SourceState state) {
        states.replaceOne(Filters.eq("_id", id), document(id, state), new ReplaceOptions().upsert(true));
    }

    /** @return whether there was one */
    boolean delete(String id) {
        boolean deleted = sources.delete(id);
        states.deleteOne(Filters.eq("_id", id));
        return deleted;
    }

    private static Document document(String id, SourceState it) {
        return new Document("_id", id)
                .append("declaration", it.declaration())
                .append("lastRunAt", it.lastRunAt())
                .append("lastOutcome", it.lastOutcome().name())
                .append("reason", it.reason() == null ? null : document(it.reason()))
                .append("report", it.report())
                .append("releaseId", it.releaseId())
                .append("nextRunAt", it.nextRunAt())
                .append("consecutiveFailures", it.consecutiveFailures())
                .append("accepted", it.accepted() == null ? null : document(it.accepted()))
                .append("rejected", it.rejected());
    }

    private static Document document(Code.Message it) {
        return new Document("zh", it.zh()).append("en", it.en());
    }

    private static Document document(Version it) {
        return new Document("eTag", it.eTag())
                .append("lastModified", it.lastModified())
                .append("sha256", it.sha256());
    }

    private static SourceState state(Document it) {
        Document reason = it.get("reason", Document.class);
        Document accepted = it.get("accepted", Document.class);
        return new SourceState(
                it.getString("declaration"),
                it.getDate("lastRunAt").toInstant(),
                Outcome.valueOf(it.getString("lastOutcome")),
                reason == null ? null : new Code.Message(reason.getString("zh"), reason.getString("en")),
                it.getString("report"),
                it.getString("releaseId"),
                it.getDate("nextRunAt").toInstant(),
                it.getInteger("consecutiveFailures"),
                accepted == null
                        ? null
                        : new Version(
                                accepted.getString("eTag"),
                                accepted.getString("lastModified"),
                                accepted.getString("sha256")),
                it.getString("rejected"));
    }
}
