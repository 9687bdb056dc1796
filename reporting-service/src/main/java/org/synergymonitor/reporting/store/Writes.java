package org.synergymonitor.reporting.store;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;

/** The two repeatable writes everything is stored by. */
public final class Writes {
    private static final int ATTEMPTS = 3;

    private Writes() {}

    /** @return the indexes of the documents whose {@code _id} was there before, which stays as it is */
    public static Set<Integer> insertAbsent(MongoCollection<Document> collection, List<Document> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(Writes::isDuplicate)) {
                throw e;
            }
            Set<Integer> present = new TreeSet<>();
            e.getWriteErrors().forEach(error -> present.add(error.getIndex()));
            return present;
        }
    }

    /**
     * Replaces the document of this {@code _id} unless its {@code counter} is as great already. A newer one makes the upsert try an
     * insert, which is refused as a duplicate; so does another replica's first insert, and only then the write is tried again.
     */
    public static void advance(MongoCollection<Document> collection, String counter, Document document) {
        Object id = document.get("_id");
        long value = document.getLong(counter);
        for (int attempt = 1; ; attempt++) {
            try {
                collection.replaceOne(
                        Filters.and(Filters.eq("_id", id), Filters.lt(counter, value)),
                        document,
                        new ReplaceOptions().upsert(true));
                return;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                Document present = collection.find(Filters.eq("_id", id)).first();
                if (present != null && present.getLong(counter) >= value) {
                    return;
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
