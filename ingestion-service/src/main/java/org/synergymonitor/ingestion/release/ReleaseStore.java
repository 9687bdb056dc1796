package org.synergymonitor.ingestion.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.ingestion.Store;

/** The registry of releases: nothing in it is ever changed or deleted; that a release was withdrawn is one more document. */
@ApplicationScoped
public class ReleaseStore {
    private static final int CHUNK = 2000;
    private static final int MOST_KNOWN_OBSERVATIONS = 100_000;
    private static final Bson BY_RECEIPT = Sorts.ascending("receivedAt", "_id");
    private static final Bson NEWEST_FIRST = Sorts.descending("receivedAt", "_id");

    private final MongoCollection<Document> releases;
    private final MongoCollection<Document> chunks;
    private final MongoCollection<Document> withdrawals;

    /** By release, for ever the same: the id is a digest of them. */
    private final Cache<String, List<ReportedObservation>> known = Caffeine.newBuilder()
            .maximumWeight(MOST_KNOWN_OBSERVATIONS)
            .weigher((String release, List<ReportedObservation> observations) -> observations.size())
            .build();

    ReleaseStore(Store store) {
        releases = store.collection("releases");
        chunks = store.collection("observations");
        withdrawals = store.collection("withdrawals");
    }

    public void createIndexes() {
        releases.createIndex(Indexes.ascending("areas", "receivedAt", "_id"));
        releases.createIndex(Indexes.descending("receivedAt", "_id"));
        releases.createIndex(Indexes.ascending("agency", "dataflow", "areas"));
    }

    /** Keeps the observations of a release that is not there yet; the same again is the same. */
    public void putObservations(String release, List<ReportedObservation> observations) {
        for (int from = 0; from < observations.size(); from += CHUNK) {
            String id = chunkId(release, from / CHUNK);
            List<Document> chunk = observations.subList(from, Math.min(from + CHUNK, observations.size())).stream()
                    .map(ReleaseDocuments::of)
                    .toList();
            chunks.replaceOne(
                    Filters.eq("_id", id),
                    new Document("_id", id).append("observations", chunk),
                    new ReplaceOptions().upsert(true));
        }
        known.put(release, List.copyOf(observations));
    }

    /** @return false if there already is a release of this id */
    public boolean insert(Release release) {
        return Store.insertedNew(releases, ReleaseDocuments.of(release));
    }

    public Optional<Release> find(String id) {
        return Optional.ofNullable(releases.find(Filters.eq("_id", id))
                .map(ReleaseDocuments::release)
                .first());
    }

    /** @return the releases that hold anything of the area, in the order in which they were received */
    public List<Release> ofArea(String area) {
        return releases.find(Filters.eq("areas", area))
                .sort(BY_RECEIPT)
                .map(ReleaseDocuments::release)
                .into(new ArrayList<>());
    }

    /**
     * @param areas that a release must hold anything of, empty for any
     * @return the releases of the dataflow that are not withdrawn, in the order in which they were received
     */
    public List<Release> ofDataflow(String agency, String dataflow, Set<String> areas) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("agency", agency), Filters.eq("dataflow", dataflow)));
        if (!areas.isEmpty()) {
            filters.add(Filters.in("areas", areas));
        }
        List<Release> found = releases.find(Filters.and(filters))
                .sort(BY_RECEIPT)
                .map(ReleaseDocuments::release)
                .into(new ArrayList<>());
        Set<String> withdrawn = withdrawn(found);
        found.removeIf(it -> withdrawn.contains(it.id()));
        return found;
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
                .map(ReleaseDocuments::release)
                .into(new ArrayList<>());
    }

    public List<ReportedObservation> observations(Release release) {
        return known.get(release.id(), it -> readObservations(release));
    }

    private List<ReportedObservation> readObservations(Release release) {
        List<ReportedObservation> observations = new ArrayList<>(release.observations());
        for (int chunk = 0; chunk * CHUNK < release.observations(); chunk++) {
            chunks.find(Filters.eq("_id", chunkId(release.id(), chunk)))
                    .first()
                    .getList("observations", Document.class)
                    .forEach(it -> observations.add(ReleaseDocuments.observation(it)));
        }
        return List.copyOf(observations);
    }

    /** @return false if it was withdrawn before */
    public boolean withdraw(String release) {
        return Store.insertedNew(withdrawals, new Document("_id", release).append("withdrawnAt", Instant.now()));
    }

    /** @return the ids of those that are withdrawn */
    public Set<String> withdrawn(List<Release> some) {
        return some.isEmpty()
                ? Set.of()
                : withdrawals
                        .find(Filters.in("_id", some.stream().map(Release::id).toList()))
                        .map(it -> it.getString("_id"))
                        .into(new HashSet<>());
    }

    public boolean isWithdrawn(String release) {
        return withdrawals.find(Filters.eq("_id", release)).first() != null;
    }

    private static String chunkId(String release, int chunk) {
        return release + "#" + String.format("%05d", chunk);
    }
}
