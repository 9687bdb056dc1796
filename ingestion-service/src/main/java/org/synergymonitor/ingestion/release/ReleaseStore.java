package org.synergymonitor.ingestion.release;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.synergymonitor.formats.release.ReleaseHeading;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.ingestion.Store;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;

/** The registry of releases: nothing in it is ever changed or deleted; that a release was withdrawn is one more document. */
@ApplicationScoped
public class ReleaseStore {
    private static final int CHUNK = 2000;
    private static final Bson BY_RECEIPT = Sorts.ascending("receivedAt", "_id");
    private static final Bson NEWEST_FIRST = Sorts.descending("receivedAt", "_id");

    private final MongoCollection<Document> releases;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> withdrawals;

    ReleaseStore(Store store) {
        releases = store.collection("releases");
        chunks = store.collection("observations");
        withdrawals = store.collection("withdrawals");
    }

    public void createIndexes() {
        releases.createIndex(Indexes.ascending("areas", "receivedAt", "_id"));
        releases.createIndex(Indexes.descending("receivedAt", "_id"));
    }

    /** Keeps the observations of a release that is not there yet; the same again is the same. */
    public void putObservations(String release, List<ReportedObservation> observations) {
        for (int from = 0; from < observations.size(); from += CHUNK) {
            String id = chunkId(release, from / CHUNK);
            List<Document> chunk = observations.subList(from, Math.min(from + CHUNK, observations.size())).stream()
                    .map(ReleaseStore::document)
                    .toList();
            chunks.replaceOne(
                    Filters.eq("_id", id),
                    new Document("_id", id).append("observations", chunk),
                    new ReplaceOptions().upsert(true));
        }
    }

    /** @return false if there already is a release of this id */
    public boolean insert(Release release) {
        ReleaseHeading heading = release.heading();
        return Store.insertedNew(
                releases,
                new Document("_id", release.id())
                        .append("agency", heading.agency())
                        .append("dataflow", heading.dataflow())
                        .append("releasedAt", heading.releasedAt().toString())
                        .append("receivedAt", release.receivedAt())
                        .append("observations", release.observations())
                        .append("suppressed", release.suppressed())
                        .append("areas", release.areas())
                        .append(
                                "series",
                                release.series().stream()
                                        .map(ReleaseStore::document)
                                        .toList()));
    }

    public Optional<Release> find(String id) {
        return Optional.ofNullable(
                releases.find(Filters.eq("_id", id)).map(ReleaseStore::release).first());
    }

    /** @return the releases that hold anything of the area, in the order in which they were received */
    public List<Release> ofArea(String area) {
        return releases.find(Filters.eq("areas", area))
                .sort(BY_RECEIPT)
                .map(ReleaseStore::release)
                .into(new ArrayList<>());
    }

    /** @return the newest first, those received before {@code before} if it is given */
    public List<Release> list(Optional<String> agency, Optional<String> dataflow, Optional<Release> before, int limit) {
        List<Bson> filters = new ArrayList<>();
        agency.ifPresent(it -> filters.add(Filters.eq("agency", it)));
        dataflow.ifPresent(it -> filters.add(Filters.eq("dataflow", it)));
        before.ifPresent(it -> {
            Instant receivedAt = it.receivedAt();
            filters.add(Filters.or(
                    Filters.lt("receivedAt", receivedAt),
                    Filters.and(Filters.eq("receivedAt", receivedAt), Filters.lt("_id", it.id()))));
        });
        return releases.find(filters.isEmpty() ? Filters.empty() : Filters.and(filters))
                .sort(NEWEST_FIRST)
                .limit(limit)
                .map(ReleaseStore::release)
                .into(new ArrayList<>());
    }

    public List<ReportedObservation> observations(Release release) {
        List<ReportedObservation> observations = new ArrayList<>(release.observations());
        for (int chunk = 0; chunk * CHUNK < release.observations(); chunk++) {
            chunks.find(Filters.eq("_id", chunkId(release.id(), chunk)))
                    .first()
                    .getList("observations", Document.class)
                    .forEach(it -> observations.add(observation(it)));
        }
        return observations;
    }

    /** @return false if it was withdrawn before */
    public boolean withdraw(String release) {
        return Store.insertedNew(withdrawals, new Document("_id", release).append("withdrawnAt", Instant.now()));
    }

    public boolean isWithdrawn(String release) {
        return withdrawals.find(Filters.eq("_id", release)).first() != null;
    }

    private static String chunkId(String release, int chunk) {
        return release + "#" + String.format("%05d", chunk);
    }

    private static Document document(ReportedObservation it) {
        return new Document("area", it.refArea())
                .append("indicator", it.indicator())
                .append("period", it.period().toString())
                .append("value", it.value())
                .append("status", it.status().name())
                .append("unit", it.unit())
                .append("conf", it.confStatus());
    }

    private static ReportedObservation observation(Document it) {
        return new ReportedObservation(
                it.getString("area"),
                it.getString("indicator"),
                Period.parse(it.getString("period")),
                it.getDouble("value"),
                ObsStatus.valueOf(it.getString("status")),
                it.getString("unit"),
                it.getString("conf"));
    }

    private static Document document(ReportedSeries it) {
        return new Document("area", it.refArea())
                .append("frequency", it.frequency().toString())
                .append("indicator", it.indicator())
                .append("unit", it.unit())
                .append("observations", it.observations());
    }

    private static ReportedSeries series(Document it) {
        return new ReportedSeries(
                it.getString("area"),
                Frequency.of(it.getString("frequency")),
                it.getString("indicator"),
                it.getString("unit"),
                it.getInteger("observations"));
    }

    private static Release release(Document it) {
        return new Release(
                it.getString("_id"),
                new ReleaseHeading(
                        it.getString("agency"),
                        it.getString("dataflow"),
                        OffsetDateTime.parse(it.getString("releasedAt"))),
                it.getDate("receivedAt").toInstant(),
                it.getInteger("observations"),
                it.getInteger("suppressed"),
                it.getList("series", Document.class).stream()
                        .map(ReleaseStore::series)
                        .toList());
    }
}
