package org.synergymonitor.ingestion.release;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.assembly.KnownCell;
import org.synergymonitor.formats.assembly.KnownCells;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.model.definition.Period;

/** What the published releases of a dataflow say by now, cell by cell; what is staged or withdrawn says nothing. */
@ApplicationScoped
public class Vintages implements KnownCells {
    private final ReleaseStore releases;

    Vintages(ReleaseStore releases) {
        this.releases = releases;
    }

    @Override
    public Collection<KnownCell> of(String agency, String dataflow) {
        return of(releases.ofDataflow(agency, dataflow, Set.of()), Set.of());
    }

    /**
     * @param published releases of one dataflow, in the order in which they were received
     * @param areas of the cells, empty for all
     */
    public Collection<KnownCell> of(List<Release> published, Set<String> areas) {
        Map<Cell, Version> latest = new HashMap<>();
        for (Release release : published) {
            Instant releasedAt = release.heading().releasedAt().toInstant();
            for (ReportedObservation it : releases.observations(release)) {
                if (areas.isEmpty() || areas.contains(it.refArea())) {
                    latest.merge(
                            new Cell(it.refArea(), it.indicator(), it.period()),
                            new Version(releasedAt, it),
                            Version::later);
                }
            }
        }
        return latest.values().stream().map(it -> known(it.observation())).toList();
    }

    private static KnownCell known(ReportedObservation it) {
        return new KnownCell(it.refArea(), it.indicator(), it.period(), it.value(), it.status(), it.unit());
    }

    private record Cell(String refArea, String indicator, Period period) {}

    private record Version(Instant releasedAt, ReportedObservation observation) {
        /** Of two released at the same time the one received later holds. */
        Version later(Version other) {
            return other.releasedAt.isBefore(releasedAt) ? this : other;
        }
    }
}
