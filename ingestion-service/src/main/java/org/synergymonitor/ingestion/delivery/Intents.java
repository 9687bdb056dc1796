package org.synergymonitor.ingestion.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;

import org.synergymonitor.ingestion.Store;

/** What was begun: written before the first step, deleted after the last, so that a crash between them is made good. */
@ApplicationScoped
public class Intents {
    private final MongoCollection<Document> intents;

    Intents(Store store) {
        intents = store.collection("intents");
    }

    public Intent begin(Kind kind, String subject) {
        Intent intent = new Intent(UUID.randomUUID().toString(), kind, subject, Instant.now());
        intents.insertOne(new Document("_id", intent.id())
                .append("kind", kind.name())
                .append("subject", subject)
                .append("begunAt", intent.begunAt()));
        return intent;
    }

    public void done(Intent intent) {
        intents.deleteOne(Filters.eq("_id", intent.id()));
    }

    public List<Intent> open() {
        return intents.find()
                .map(it -> new Intent(
                        it.getString("_id"),
                        Kind.valueOf(it.getString("kind")),
                        it.getString("subject"),
                        it.getDate("begunAt").toInstant()))
                .into(new ArrayList<>());
    }

    /** What is to be done. */
    public enum Kind {
        /** The subjects, prepared releases, are published or kept back. */
        ACCEPT_RELEASES,
        /** The subject, a release, is withdrawn from the systems that it was delivered to. */
        WITHDRAW_RELEASE,
        /** The subject, a system, is given what it now uses. */
        BACK_FILL_SYSTEM
    }

    /** @param subject id of a release or of a system */
    public record Intent(String id, Kind kind, String subject, Instant begunAt) {}
}
