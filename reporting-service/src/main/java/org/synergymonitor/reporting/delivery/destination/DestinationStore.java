package org.synergymonitor.reporting.delivery.destination;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.reporting.delivery.LedgerDatabase;
import org.synergymonitor.reporting.delivery.secret.SealedSecret;
import org.synergymonitor.reporting.store.Instants;

/** The destinations; of two changes made at once the later one sees the earlier. */
@ApplicationScoped
public class DestinationStore {
    private final MongoCollection<Document> destinations;

    DestinationStore(LedgerDatabase database) {
        this.destinations = database.collection(LedgerDatabase.DESTINATIONS);
    }

    void insert(Destination destination) {
        destinations.insertOne(document(destination));
    }

    public Optional<Destination> find(String id) {
        return Optional.ofNullable(destinations.find(Filters.eq("_id", id)).first())
                .map(DestinationStore::destination);
    }

    /** @return oldest first */
    public List<Destination> all() {
        return destinations
                .find()
                .sort(Sorts.ascending("createdAt", "_id"))
                .map(DestinationStore::destination)
                .into(new ArrayList<>());
    }

    /** @return as it is now, empty if there is none */
    Optional<Destination> change(String id, UnaryOperator<Destination> change) {
        while (true) {
            Optional<Destination> before = find(id);
            if (before.isEmpty()) {
                return before;
            }
            Destination after = change.apply(before.get());
            boolean replaced = destinations
                            .replaceOne(
                                    Filters.and(
                                            Filters.eq("_id", id),
                                            Filters.eq("version", before.get().version())),
                                    document(after))
                            .getMatchedCount()
                    == 1;
            if (replaced) {
                return Optional.of(after);
            }
        }
    }

    /** The receiver has said that it is gone. */
    public void retire(String id) {
        change(id, it -> it.disabled(DisabledReason.GONE));
    }

    /** @return whether there was one */
    boolean delete(String id) {
        return destinations.deleteOne(Filters.eq("_id", id)).getDeletedCount() == 1;
    }

    private static Document document(Destination it) {
        return new Document("_id", it.id())
                .append("kind", it.kind().name())
                .append("name", it.name())
                .append("url", it.url().toString())
                .append("createdAt", Instants.sortable(it.createdAt()))
                .append("disabledBecause", it.disabledBecause().map(Enum::name).orElse(null))
                .append("secret", it.secret().map(SealedSecret::document).orElse(null))
                .append(
                        "retiring",
                        it.retiring().map(DestinationStore::document).orElse(null))
                .append("version", it.version());
    }

    private static Document document(RetiringSecret it) {
        return it.secret().document().append("until", Instants.sortable(it.until()));
    }

    private static Destination destination(Document it) {
        return new Destination(
                it.getString("_id"),
                DestinationKind.valueOf(it.getString("kind")),
                it.getString("name"),
                URI.create(it.getString("url")),
                Instant.parse(it.getString("createdAt")),
                Optional.ofNullable(it.getString("disabledBecause")).map(DisabledReason::valueOf),
                Optional.ofNullable(it.get("secret", Document.class)).map(SealedSecret::of),
                Optional.ofNullable(it.get("retiring", Document.class))
                        .map(old -> new RetiringSecret(SealedSecret.of(old), Instant.parse(old.getString("until")))),
                it.getLong("version"));
    }
}
