package org.synergymonitor.reporting.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.reporting.store.Instants;
import org.synergymonitor.reporting.store.Schema;
import org.synergymonitor.reporting.store.Writes;

/** The newest revision of each system, with its newest U: what lists and gauges show without reading snapshots. */
@ApplicationScoped
public class CurrentWrites {
    private final MongoCollection<Document> current;

    CurrentWrites(MongoDatabase database) {
        this.current = database.getCollection(Schema.CURRENT);
    }

    void advance(List<MeasuredRecord> batch) {
        newest(batch).forEach(event -> Writes.advance(current, "revision", document(event)));
    }

    private static Collection<SynergyMeasured> newest(List<MeasuredRecord> batch) {
        return batch.stream()
                .map(MeasuredRecord::event)
                .collect(Collectors.toMap(SynergyMeasured::system, Function.identity(), CurrentWrites::newer))
                .values();
    }

    private static SynergyMeasured newer(SynergyMeasured a, SynergyMeasured b) {
        return b.revision() > a.revision() ? b : a;
    }

    private static Document document(SynergyMeasured event) {
        Document document = new Document("_id", event.system())
                .append("revision", event.revision())
                .append("modelVersion", event.measurement().modelVersion())
                .append("sequence", event.sequence())
                .append("recordedAt", Instants.sortable(event.recordedAt()))
                .append(
                        "names",
                        new Document("zh", event.definition().names().zh())
                                .append("en", event.definition().names().en()));
        for (Base base : Base.values()) {
            event.measurement()
                    .newest(base)
                    .ifPresent(degree -> document.append(
                            base.toString(),
                            new Document("period", degree.period().toString()).append("value", degree.value())));
        }
        return document;
    }
}
