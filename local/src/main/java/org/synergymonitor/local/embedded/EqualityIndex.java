package org.synergymonitor.local.embedded;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;

/**
 * Finds the documents that have given values in the leading fields of an index; the server alone reads a whole collection for that. In
 * memory: it is filled anew whenever its collection is opened.
 */
final class EqualityIndex extends Index<Object> {
    private static final String ID = "_id";

    /** By the values of the first field, of the first two, and so on: the position of each document by its id. */
    private final Map<KeyValue, Map<Object, Object>> positions = new HashMap<>();

    private long count;

    EqualityIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        for (KeyValue prefix : prefixes(document)) {
            positions.computeIfAbsent(prefix, it -> new LinkedHashMap<>()).put(document.get(ID), position);
        }
        count++;
    }

    @Override
    public synchronized Object remove(Document document) {
        Object position = null;
        for (KeyValue prefix : prefixes(document)) {
            Map<Object, Object> found = positions.get(prefix);
            if (found != null) {
                position = found.remove(document.get(ID));
                if (found.isEmpty()) {
                    positions.remove(prefix);
                }
            }
        }
        if (position != null) {
            count--;
        }
        return position;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        if (!nullAwareEqualsKeys(oldDocument, newDocument)) {
            remove(oldDocument);
            add(newDocument, position, collection);
        }
    }

    @Override
    public boolean canHandle(Document query) {
        return !alternatives(query).isEmpty();
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        Set<Object> found = new LinkedHashSet<>();
        for (KeyValue wanted : alternatives(query)) {
            found.addAll(positions.getOrDefault(wanted, Map.of()).values());
        }
        return found;
    }

    @Override
    public Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // every value may be there more than once
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // every value may be there more than once
    }

    @Override
    public synchronized long getCount() {
        return count;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public synchronized void drop() {
        positions.clear();
    }

    private Set<KeyValue> prefixes(Document document) {
        Set<KeyValue> prefixes = new LinkedHashSet<>();
        for (KeyValue whole : getKeyValues(document)) {
            List<Object> values = new ArrayList<>();
            for (Object value : whole) {
                values.add(Missing.ofNullable(value));
                prefixes.add(new KeyValue(values));
            }
        }
        return prefixes;
    }

    /** @return the values that the query gives the leading fields, longest prefix; more than one if it allows a choice; none if it gives none */
    private List<KeyValue> alternatives(Document query) {
        List<List<Object>> alternatives = List.of(List.of());
        int fields = 0;
        for (String field : keys()) {
            Optional<Collection<?>> choice = Equality.of(query, field);
            if (choice.isEmpty()) {
                break;
            }
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> shorter : alternatives) {
                for (Object value : choice.get()) {
                    List<Object> values = new ArrayList<>(shorter);
                    values.add(Missing.ofNullable(value));
                    longer.add(values);
                }
            }
            alternatives = longer;
            fields++;
        }
        return fields == 0
                ? List.of()
                : alternatives.stream()
                        .map(values -> new KeyValue(values).normalized())
                        .toList();
    }
}
