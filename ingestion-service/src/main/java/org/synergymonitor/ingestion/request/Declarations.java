package org.synergymonitor.ingestion.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

/** What users declare by a JSON document, kept as they wrote it: each was read before it was kept, and reads the same again. */
public final class Declarations<T> {
    private final MongoCollection<Document> documents;
    private final Reading<T> reading;

    public Declarations(MongoCollection<Document> documents, Reading<T> reading) {
        this.documents = documents;
        this.reading = reading;
    }

    /** @throws org.synergymonitor.formats.report.Refusal with all that is wrong with it */
    public T put(String id, String json) throws IOException {
        T declared = reading.read(id, json);
        documents.replaceOne(
                Filters.eq("_id", id), new Document("_id", id).append("json", json), new ReplaceOptions().upsert(true));
        return declared;
    }

    public Optional<T> find(String id) {
        return json(id).map(it -> read(id, it));
    }

    /** @return as it was written */
    public Optional<String> json(String id) {
        return Optional.ofNullable(documents
                .find(Filters.eq("_id", id))
                .map(it -> it.getString("json"))
                .first());
    }

    public List<String> ids() {
        return documents
                .find()
                .sort(Sorts.ascending("_id"))
                .map(it -> it.getString("_id"))
                .into(new ArrayList<>());
    }

    /** @return whether there was one */
    public boolean delete(String id) {
        return documents.deleteOne(Filters.eq("_id", id)).getDeletedCount() > 0;
    }

    private T read(String id, String json) {
        try {
            return reading.read(id, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a declaration, or says all that is wrong with it. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(String id, String json) throws IOException;
    }
}
