package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.ingestion.Store;
import org.synergymonitor.ingestion.backfill.Backfill.State;

/**
 * The jobs. Only the replica that works on a job writes it; that a job is to be cancelled, anybody inserts beside it, where no write of the job
 * can undo it.
 */
@ApplicationScoped
class BackfillStore {
    private static final int MOST_LISTED = 100;

    private final MongoCollection<Document> jobs;
    private final MongoCollection<Document> cancellations;
    private final ObjectMapper json;

    BackfillStore(Store store, ObjectMapper json) {
        jobs = store.collection("backfills");
        cancellations = store.collection("cancellations");
        this.json = json;
    }

    void put(Backfill job) {
        Document document = new Document("_id", job.id())
                .append("instance", job.instance())
                .append("state", job.state().name())
                .append("startedAt", job.startedAt())
                .append("job", written(job));
        jobs.replaceOne(Filters.eq("_id", job.id()), document, new ReplaceOptions().upsert(true));
    }

    Optional<Backfill> find(String id) {
        return Optional.ofNullable(
                jobs.find(Filters.eq("_id", id)).map(this::job).first());
    }

    /** @return the last ones, the youngest first */
    List<Backfill> list() {
        return jobs.find()
                .sort(Sorts.descending("startedAt"))
                .limit(MOST_LISTED)
                .map(this::job)
                .into(new ArrayList<>());
    }

    /** @return the job that this instance is to work on */
    Optional<Backfill> next(String instance) {
        return Optional.ofNullable(
                jobs.find(Filters.and(Filters.eq("instance", instance), Filters.eq("state", State.RUNNING.name())))
                        .sort(Sorts.ascending("startedAt"))
                        .limit(1)
                        .map(this::job)
                        .first());
    }

    void cancel(String id) {
        Store.insertedNew(cancellations, new Document("_id", id).append("at", Instant.now()));
    }

    boolean isCancelled(String id) {
        return cancellations.find(Filters.eq("_id", id)).first() != null;
    }

    private String written(Backfill job) {
        try {
            return json.writeValueAsString(job);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Backfill job(Document document) {
        try {
            return json.readValue(document.getString("job"), Backfill.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
