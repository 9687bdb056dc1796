package org.synergymonitor.reporting.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.Provenance;
import org.synergymonitor.model.panel.SystemEvent;
import org.synergymonitor.model.panel.SystemEvent.ReleasePublished;
import org.synergymonitor.model.panel.SystemEvent.ReleaseWithdrawn;
import org.synergymonitor.reporting.store.Instants;
import org.synergymonitor.reporting.store.Schema;
import org.synergymonitor.reporting.store.Writes;

/** Every version that a cell was given, and every withdrawal: one document per event, far below the store's limit as events are. */
@ApplicationScoped
public class CellWrites {
    private final MongoCollection<Document> cells;

    CellWrites(MongoDatabase database) {
        this.cells = database.getCollection(Schema.CELLS);
    }

    void insert(List<SystemEvent> events) {
        Writes.insertAbsent(
                cells,
                events.stream()
                        .map(CellWrites::document)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<Document> document(SystemEvent event) {
        if (event instanceof ReleasePublished published) {
            return Optional.of(of(event, published.release())
                    .append("agency", published.agency())
                    .append("dataflow", published.dataflow())
                    .append(
                            "releasedAt",
                            Instants.sortable(published.releasedAt().toInstant()))
                    .append(
                            "releasedAtOffset",
                            published.releasedAt().getOffset().getId())
                    .append(
                            "provenance",
                            published.provenance().map(CellWrites::json).orElse(null))
                    .append("receivedAt", Instants.sortable(published.receivedAt()))
                    .append(
                            "versions",
                            published.observations().stream()
                                    .map(CellWrites::version)
                                    .toList()));
        }
        return event instanceof ReleaseWithdrawn withdrawn
                ? Optional.of(of(event, withdrawn.release()))
                : Optional.empty();
    }

    private static Document of(SystemEvent event, String release) {
        return new Document("_id", event.system() + "/" + event.sequence())
                .append("system", event.system())
                .append("sequence", event.sequence())
                .append("event", event.getClass().getSimpleName())
                .append("release", release)
                .append("recordedAt", Instants.sortable(event.recordedAt()));
    }

    private static String json(Provenance provenance) {
        return new String(EventCodec.encode(provenance), StandardCharsets.UTF_8);
    }

    private static Document version(Observation observation) {
        return new Document("indicator", observation.indicator())
                .append("period", observation.period().toString())
                .append("value", observation.value())
                .append("status", observation.status().name());
    }
}
