package org.synergymonitor.ingestion.acceptance;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import org.bson.Document;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.Store;

/** Which request each Idempotency-Key of a caller was used for, for {@value #KEPT_DAYS} days. */
@ApplicationScoped
public class IdempotencyKeys {
    public static final int KEPT_DAYS = 7;

    private static final int LONGEST = 255;

    private final MongoCollection<Document> keys;

    IdempotencyKeys(Store store) {
        keys = store.collection("idempotency");
    }

    public void createIndexes() {
        keys.createIndex(Indexes.ascending("usedAt"));
    }

    /**
     * Binds the key to a request; the same request may use it again. Callers do not know each other's keys.
     *
     * @param request digest of all that the request says
     * @throws Refusal if the key is bound to another
     */
    void bind(String caller, String key, String request) {
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(it -> it >= ' ' && it <= '~')) {
            throw Refusal.because(Code.INVALID_PARAMETER, Place.field("Idempotency-Key"), key);
        }
        boolean first = Store.insertedNew(
                keys,
                new Document("_id", id(caller, key)).append("request", request).append("usedAt", Instant.now()));
        if (!first) {
            Document bound = keys.find(Filters.eq("_id", id(caller, key))).first();
            if (bound != null && !bound.getString("request").equals(request)) {
                throw Refusal.because(Code.IDEMPOTENCY_KEY_REUSED, Place.field("Idempotency-Key"), key);
            }
        }
    }

    /** Frees the key of a request that was refused, so that the mended one may use it. */
    void free(String caller, String key) {
        delete(id(caller, key));
    }

    public void deleteBefore(Instant then) {
        keys.find(Filters.lt("usedAt", then)).map(it -> it.getString("_id")).forEach(this::delete);
    }

    private void delete(String id) {
        keys.deleteOne(Filters.eq("_id", id));
    }

    /** A key has no line break. */
    private static String id(String caller, String key) {
        return key + "\n" + caller;
    }
}
