package org.synergymonitor.reporting.vintage;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

import org.synergymonitor.reporting.store.Schema;
import org.synergymonitor.reporting.store.Writes;

/** One vintage beside each snapshot, under the same id. */
@ApplicationScoped
public class VintageWrites {
    private final MongoCollection<Document> vintages;

    VintageWrites(MongoDatabase database) {
        this.vintages = database.getCollection(Schema.VINTAGES);
    }

    /** Repeatable: what is there already stays, so a redelivered snapshot brings a vintage that a crash kept back. */
    public void insert(List<StoredVintage> measured) {
        Writes.insertAbsent(
                vintages, measured.stream().map(StoredVintage::document).toList());
    }
}
