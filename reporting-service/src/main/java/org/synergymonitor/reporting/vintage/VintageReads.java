package org.synergymonitor.reporting.vintage;

import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.synergymonitor.reporting.store.Schema;

/** Reads the vintages of a system, measured by one version of the model, as they come out of the store. */
@ApplicationScoped
public class VintageReads {
    private static final int AT_ONCE = 200;

    private final MongoCollection<Document> vintages;

    VintageReads(MongoDatabase database) {
        this.vintages = database.getCollection(Schema.VINTAGES);
    }

    Optional<StoredVintage> newest(String system, String modelVersion) {
        return Optional.ofNullable(vintages.find(of(system, modelVersion))
                        .sort(Sorts.descending("revision"))
                        .limit(1)
                        .first())
                .map(StoredVintage::of);
    }

    <T> T oldestFirst(String system, String modelVersion, Function<Iterator<StoredVintage>, T> reader) {
        return read(of(system, modelVersion), Sorts.ascending("revision"), reader);
    }

    /** @param before only revisions below it */
    <T> T newestFirst(
            String system, String modelVersion, OptionalLong before, Function<Iterator<StoredVintage>, T> reader) {
        Bson all = of(system, modelVersion);
        return read(
                before.isPresent() ? Filters.and(all, Filters.lt("revision", before.getAsLong())) : all,
                Sorts.descending("revision"),
                reader);
    }

    private <T> T read(Bson filter, Bson order, Function<Iterator<StoredVintage>, T> reader) {
        try (MongoCursor<StoredVintage> cursor = vintages.find(filter)
                .sort(order)
                .batchSize(AT_ONCE)
                .map(StoredVintage::of)
                .cursor()) {
            return reader.apply(cursor);
        }
    }

    private static Bson of(String system, String modelVersion) {
        return Filters.and(Filters.eq("system", system), Filters.eq("modelVersion", modelVersion));
    }
}
