package org.synergymonitor.reporting.vintage;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.synergymonitor.model.history.RevisionTriangle;
import org.synergymonitor.model.history.SeriesHistory;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;

/** The vintages that a request means, or the problem that says why there are none. */
@ApplicationScoped
public class VintageSelection {
    private final VintageReads vintages;
    private final VintageRebuild rebuild;
    private final SnapshotSelection snapshots;

    VintageSelection(VintageReads vintages, VintageRebuild rebuild, SnapshotSelection snapshots) {
        this.vintages = vintages;
        this.rebuild = rebuild;
        this.snapshots = snapshots;
    }

    /**
     * @return empty for a system of which nothing has been measured yet
     * @throws ProblemException if there is no such system, or its vintages are not complete yet
     */
    Optional<StoredVintage> newest(String system, String modelVersion) {
        rebuild.requireDone();
        Optional<StoredVintage> newest = vintages.newest(system, SnapshotSelection.modelVersion(modelVersion));
        if (newest.isEmpty()) {
            snapshots.requireSystem(system);
        }
        return newest;
    }

    /** @throws ProblemException if the vintages are not complete yet */
    public void requireComplete() {
        rebuild.requireDone();
    }

    public Map<String, SeriesHistory> histories(String system, String modelVersion) {
        return vintages.oldestFirst(system, SnapshotSelection.modelVersion(modelVersion), SystemHistories::of);
    }

    public RevisionPage page(
            String system,
            String modelVersion,
            String series,
            OptionalLong before,
            RevisionTriangle.Rows rows,
            int limit) {
        return vintages.newestFirst(
                system,
                SnapshotSelection.modelVersion(modelVersion),
                before,
                stored -> RevisionPage.of(
                        system, series, RevisionTriangle.of(SystemHistories.series(stored, series), rows, limit)));
    }

    /** The newest snapshot stands for the history up to it; where there is none yet, nothing is worth keeping. */
    Response respond(HttpHeaders request, Optional<StoredVintage> newest, MediaType type, Supplier<?> entity) {
        return newest.map(it ->
                        Conditional.respond(request, it.snapshot().entityTag(), Conditional.REVALIDATED, type, entity))
                .orElseGet(() -> Response.ok(entity.get(), type)
                        .header(HttpHeaders.CACHE_CONTROL, Conditional.REVALIDATED)
                        .build());
    }
}
