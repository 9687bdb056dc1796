package org.synergymonitor.ingestion.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.Store;

/** Which replica makes which run: each is made by one. */
@ApplicationScoped
class SourceClaims {
    private final MongoCollection<Document> claims;
    private final String instance;
    private final Duration longestRun;

    SourceClaims(Store store, Settings settings) {
        claims = store.collection("source-runs");
        instance = settings.instance();
        longestRun = settings.pull()
                .asynchronousTimeout()
                .plus(settings.pull().totalTimeout())
                .multipliedBy(2);
    }

    /**
     * To be asked by one thread of a replica at a time, so that a claim of its own is one that it left behind.
     *
     * @return whether the run is this replica's
     */
    boolean claim(String run, Instant now) {
        boolean first = Store.insertedNew(
                claims, new Document("_id", run).append("instance", instance).append("claimedAt", now));
        return first || isOwn(run);
    }

    void release(String run) {
        claims.deleteOne(Filters.eq("_id", run));
    }

    /** Frees the runs of replicas that are gone for good. */
    void releaseAbandoned(Instant now) {
        claims.find().into(new ArrayList<>()).stream()
                .filter(it ->
                        it.getDate("claimedAt").toInstant().plus(longestRun).isBefore(now))
                .forEach(it -> release(it.getString("_id")));
    }

    private boolean isOwn(String run) {
        Document claim = claims.find(Filters.eq("_id", run)).first();
        return claim != null && claim.getString("instance").equals(instance);
    }
}
