package org.synergymonitor.reporting.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import org.bson.Document;

import org.synergymonitor.reporting.store.Schema;

/** Reads what is current, of one system or of all. */
@ApplicationScoped
public class CurrentReads {
    private final MongoCollection<Document> current;

    CurrentReads(MongoDatabase database) {
        this.current = database.getCollection(Schema.CURRENT);
    }

    public Optional<Current> find(String system) {
        return Optional.ofNullable(current.find(Filters.eq("_id", system)).first())
                .map(Current::of);
    }

    /** @return by system id, ascending */
    public List<Current> all() {
        return current.find().sort(Sorts.ascending("_id")).map(Current::of).into(new ArrayList<>());
    }
}
