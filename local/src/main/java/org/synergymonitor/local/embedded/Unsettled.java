package org.synergymonitor.local.embedded;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import de.bwaldvogel.mongo.bson.Document;

/** The documents that were written and are not on disk yet: what an answer shows of them must wait for that, and nothing else must. */
final class Unsettled {
    private static final String ID = "_id";

    /** Stands for every document of a collection. */
    private static final Object ANY = new Object();

    private final Map<String, Map<Object, Long>> tickets = new ConcurrentHashMap<>();

    /** Before a command runs. */
    void written(String database, String command, Document query, long ticket) {
        switch (command) {
            case "insert" ->
                documents(query, "documents").forEach(it -> written(database, command, query, it.get(ID), ticket));
            case "update" ->
                documents(query, "updates").forEach(it -> written(database, command, query, only(it), ticket));
            case "delete" ->
                documents(query, "deletes").forEach(it -> written(database, command, query, only(it), ticket));
            default -> written(database, command, query, ANY, ticket);
        }
    }

    /** @return the ticket of the last write that the answer to a query may show, 0 if there is none */
    long shown(String database, Document query) {
        Map<Object, Long> written = tickets.getOrDefault(collection(database, "find", query), Map.of());
        Document filter = query.get("filter") instanceof Document it ? it : new Document();
        Collection<?> ids = Equality.of(filter, ID).<Collection<?>>map(it -> it).orElse(written.keySet());
        long last = written.getOrDefault(ANY, 0L);
        for (Object id : ids) {
            last = Math.max(last, written.getOrDefault(id, 0L));
        }
        return last;
    }

    /** @param ticket of the last write that is on disk */
    void settled(long ticket) {
        tickets.values().forEach(written -> written.values().removeIf(it -> it <= ticket));
    }

    private void written(String database, String command, Document query, Object id, long ticket) {
        tickets.computeIfAbsent(collection(database, command, query), it -> new ConcurrentHashMap<>())
                .merge(id == null ? ANY : id, ticket, Math::max);
    }

    /** @return the id of the one document that the statement is about, {@link #ANY} if it does not name one */
    private static Object only(Document statement) {
        Optional<Collection<?>> ids = Equality.of((Document) statement.get("q"), ID);
        return ids.filter(it -> it.size() == 1)
                .<Object>map(it -> it.iterator().next())
                .orElse(ANY);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document query, String name) {
        return query.get(name) instanceof List<?> documents ? (List<Document>) documents : List.of();
    }

    private static String collection(String database, String command, Document query) {
        return database + "." + query.get(command);
    }
}
