package org.synergymonitor.reporting.snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

import org.synergymonitor.model.panel.SystemEvent.SystemDefined;
import org.synergymonitor.reporting.store.Instants;
import org.synergymonitor.reporting.store.Schema;

/** Finds snapshots, of one version of the model at a time. */
@ApplicationScoped
public class SnapshotReads {
    private static final int AT_ONCE = 20;
    private static final Bson NEWEST_REVISION = Sorts.descending("revision");

    private final CurrentReads current;
    private final MongoCollection<Document> snapshots;

    SnapshotReads(CurrentReads current, MongoDatabase database) {
        this.current = current;
        this.snapshots = database.getCollection(Schema.SNAPSHOTS);
    }

    Optional<SnapshotId> newest(String system, String modelVersion) {
        return current.find(system).map(Current::snapshot).filter(id -> id.modelVersion()
                .equals(modelVersion));
    }

    public Optional<Snapshot> latest(String system, String modelVersion) {
        Optional<SnapshotId> newest = newest(system, modelVersion);
        return newest.isPresent()
                ? find(newest.get())
                : first(snapshots.find(of(system, modelVersion)).sort(NEWEST_REVISION));
    }

    public Optional<Snapshot> find(SnapshotId id) {
        return first(snapshots.find(Filters.eq("_id", id.toString())));
    }

    /** @return the newest one that a reader could have known at {@code instant} */
    public Optional<Snapshot> asOf(String system, String modelVersion, Instant instant) {
        return first(snapshots
                .find(Filters.and(of(system, modelVersion), Filters.lte("recordedAt", Instants.sortable(instant))))
                .sort(Sorts.descending("recordedAt", "revision")));
    }

    /** @return newest first, all below {@code before} if that is given */
    List<SnapshotEntry> list(String system, String modelVersion, int limit, OptionalLong before) {
        Bson filter = before.isPresent()
                ? Filters.and(of(system, modelVersion), Filters.lt("revision", before.getAsLong()))
                : of(system, modelVersion);
        return snapshots
                .find(filter)
                .projection(Projections.exclude("value"))
                .sort(NEWEST_REVISION)
                .limit(limit)
                .map(SnapshotEntry::of)
                .into(new ArrayList<>());
    }

    /** @return whole, newest first, all below {@code before} if that is given */
    List<Snapshot> newestFirst(String system, String modelVersion, OptionalLong before, int limit) {
        Bson all = of(system, modelVersion);
        return snapshots
                .find(before.isPresent() ? Filters.and(all, Filters.lt("revision", before.getAsLong())) : all)
                .sort(NEWEST_REVISION)
                .limit(limit)
                .map(SnapshotReads::snapshot)
                .into(new ArrayList<>());
    }

    /** @return those that a definition made, newest first, at most {@code limit} */
    public List<SnapshotEntry> defining(String system, String modelVersion, int limit) {
        return snapshots
                .find(Filters.and(
                        of(system, modelVersion), Filters.eq("cause.event", SystemDefined.class.getSimpleName())))
                .projection(Projections.exclude("value"))
                .sort(NEWEST_REVISION)
                .limit(limit)
                .map(SnapshotEntry::of)
                .into(new ArrayList<>());
    }

    /** Reads them as they come out of the store. */
    public <T> T oldestFirst(String system, String modelVersion, Function<Iterator<Snapshot>, T> reader) {
        try (MongoCursor<Snapshot> cursor = snapshots
                .find(of(system, modelVersion))
                .sort(Sorts.ascending("revision"))
                .batchSize(AT_ONCE)
                .map(SnapshotReads::snapshot)
                .cursor()) {
            return reader.apply(cursor);
        }
    }

    /** @return the id of some snapshot of the system, of whatever model version */
    Optional<String> any(String system) {
        return Optional.ofNullable(snapshots
                .find(Filters.eq("system", system))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .first());
    }

    private static Bson of(String system, String modelVersion) {
        return Filters.and(Filters.eq("system", system), Filters.eq("modelVersion", modelVersion));
    }

    private static Optional<Snapshot> first(FindIterable<Document> found) {
        return Optional.ofNullable(found.limit(1).first()).map(SnapshotReads::snapshot);
    }

    private static Snapshot snapshot(Document document) {
        return new Snapshot(
                new SnapshotId(
                        document.getString("system"), document.getLong("revision"), document.getString("modelVersion")),
                document.get("value", Binary.class));
    }
}
