package org.synergymonitor.reporting.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import org.bson.Document;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.store.Instants;
import org.synergymonitor.reporting.store.Schema;
import org.synergymonitor.reporting.store.Writes;

/** Every snapshot once, for ever: the first that came under an id is the one that is kept. */
@Startup
@ApplicationScoped
public class SnapshotWrites {
    private static final Logger LOG = Logger.getLogger(SnapshotWrites.class);

    private final MongoCollection<Document> snapshots;
    private final Counter stored;
    private final Counter redelivered;
    private final Counter conflicts;

    SnapshotWrites(MongoDatabase database, MeterRegistry metrics) {
        this.snapshots = database.getCollection(Schema.SNAPSHOTS);
        this.stored = metrics.counter("synergy.snapshots.stored");
        this.redelivered = metrics.counter("synergy.snapshots.redelivered");
        this.conflicts = metrics.counter("synergy.snapshot.conflicts");
    }

    /** @return those of the batch that are stored now, just or before; a conflict is not among them */
    List<MeasuredRecord> insert(List<MeasuredRecord> batch) {
        Set<Integer> present = Writes.insertAbsent(
                snapshots, batch.stream().map(SnapshotWrites::document).toList());
        stored.increment(batch.size() - present.size());
        List<MeasuredRecord> kept = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            MeasuredRecord measured = batch.get(i);
            if (!present.contains(i)) {
                kept.add(measured);
            } else if (isRedelivery(measured)) {
                redelivered.increment();
                kept.add(measured);
            } else {
                conflicts.increment();
                LOG.errorf("Defect: snapshot %s came again with another content; the first is kept", measured.id());
            }
        }
        return kept;
    }

    private boolean isRedelivery(MeasuredRecord measured) {
        Document first = snapshots
                .find(Filters.eq("_id", measured.id().toString()))
                .projection(Projections.include("digest"))
                .first();
        return first != null && measured.digest().equals(first.getString("digest"));
    }

    private static Document document(MeasuredRecord measured) {
        SynergyMeasured event = measured.event();
        return new Document("_id", measured.id().toString())
                .append("system", event.system())
                .append("revision", event.revision())
                .append("modelVersion", event.measurement().modelVersion())
                .append("sequence", event.sequence())
                .append("recordedAt", Instants.sortable(event.recordedAt()))
                .append("cause", Document.parse(text(event.cause())))
                .append("digest", measured.digest())
                .append("value", measured.value());
    }

    private static String text(Object value) {
        return new String(EventCodec.encode(value), StandardCharsets.UTF_8);
    }
}
