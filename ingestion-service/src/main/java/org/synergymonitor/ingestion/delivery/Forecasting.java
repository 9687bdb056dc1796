package org.synergymonitor.ingestion.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.release.Usage;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.panel.Observation;

/** What releases would change in the systems if they were published now. */
@ApplicationScoped
public class Forecasting {
    private final Outbox outbox;
    private final ReleaseStore releases;

    Forecasting(Outbox outbox, ReleaseStore releases) {
        this.outbox = outbox;
        this.releases = releases;
    }

    public List<CellChange> changes(List<SubmittedRelease> submitted) {
        List<CellChange> changes = new ArrayList<>();
        Set<String> areas = submitted.stream()
                .flatMap(it -> it.observations().stream())
                .map(ReportedObservation::refArea)
                .collect(Collectors.toSet());
        outbox.headsOf(areas).stream()
                .flatMap(head -> head.definition().stream())
                .map(Usage::new)
                .filter(usage -> submitted.stream()
                        .anyMatch(it -> it.observations().stream().anyMatch(usage::describes)))
                .forEach(usage -> changes.addAll(changes(usage, submitted)));
        return changes;
    }

    private List<CellChange> changes(Usage usage, List<SubmittedRelease> submitted) {
        Map<Cell, Version> before = new HashMap<>();
        List<Release> published = releases.ofArea(usage.referenceArea());
        Set<String> withdrawn = releases.withdrawn(published);
        published.removeIf(it -> withdrawn.contains(it.id()));
        published.forEach(it -> fold(before, usage, it.heading().releasedAt().toInstant(), releases.observations(it)));
        Map<Cell, Version> after = new HashMap<>(before);
        submitted.forEach(it -> fold(after, usage, it.heading().releasedAt().toInstant(), it.observations()));
        return after.entrySet().stream()
                .filter(it -> !it.getValue().saysTheSameAs(before.get(it.getKey())))
                .map(it -> CellChange.of(usage.system(), before.get(it.getKey()), it.getValue()))
                .sorted(CellChange.ORDER)
                .toList();
    }

    private static void fold(
            Map<Cell, Version> cells, Usage usage, Instant releasedAt, List<ReportedObservation> observations) {
        observations.stream()
                .flatMap(it -> usage.used(it).stream())
                .forEach(it -> cells.merge(
                        it.cell(),
                        new Version(releasedAt, it),
                        (known, next) -> next.releasedAt.isBefore(known.releasedAt) ? known : next));
    }

    /** A value of a cell, by when it was released. */
    record Version(Instant releasedAt, Observation observation) {
        boolean saysTheSameAs(Version other) {
            return other == null
                    ? observation.value() == null
                    : Objects.equals(observation.value(), other.observation.value())
                            && observation.status() == other.observation.status();
        }
    }
}
