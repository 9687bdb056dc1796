package org.synergymonitor.ingestion.relay;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.ingestion.outbox.OutboxEntry;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.release.Usage;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Observation;
import org.synergymonitor.model.panel.SystemEvent;

/** Makes the events out of the entries and the registry; from the same entry always the same event. Keeps the releases it used last. */
final class LoggedEvents {
    private static final int KEPT = 8;

    private final ReleaseStore releases;
    private final Map<String, Loaded> loaded = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Loaded> eldest) {
            return size() > KEPT;
        }
    };

    LoggedEvents(ReleaseStore releases) {
        this.releases = releases;
    }

    /** @param definition in force after the event: values are given in its units */
    SystemEvent event(OutboxEntry entry, SystemDefinition definition) {
        return switch (entry.kind()) {
            case SYSTEM_DEFINED ->
                new SystemEvent.SystemDefined(
                        entry.system(),
                        entry.sequence(),
                        entry.recordedAt(),
                        entry.definition().orElseThrow());
            case SYSTEM_RETIRED -> new SystemEvent.SystemRetired(entry.system(), entry.sequence(), entry.recordedAt());
            case RELEASE_WITHDRAWN -> withdrawn(entry);
            case RELEASE_PUBLISHED -> published(entry, definition);
        };
    }

    private SystemEvent published(OutboxEntry entry, SystemDefinition definition) {
        Loaded source = loaded.computeIfAbsent(entry.release().orElseThrow(), this::load);
        Release release = source.release();
        Set<String> indicators = new HashSet<>(entry.indicators());
        Usage usage = new Usage(definition);
        List<Observation> observations = source.observations().stream()
                .filter(it -> indicators.contains(it.indicator()))
                .flatMap(it -> usage.used(it).stream())
                .toList();
        return new SystemEvent.ReleasePublished(
                entry.system(),
                entry.sequence(),
                entry.recordedAt(),
                release.id(),
                release.heading().agency(),
                release.heading().dataflow(),
                release.heading().releasedAt(),
                release.receivedAt(),
                observations,
                Optional.of(release.provenance()));
    }

    private SystemEvent withdrawn(OutboxEntry entry) {
        Release release = releases.find(entry.release().orElseThrow()).orElseThrow();
        return new SystemEvent.ReleaseWithdrawn(
                entry.system(),
                entry.sequence(),
                entry.recordedAt(),
                release.id(),
                Optional.of(release.heading().agency()),
                Optional.of(release.heading().dataflow()),
                Optional.of(release.heading().releasedAt()),
                Optional.of(release.provenance()));
    }

    private Loaded load(String id) {
        Release release = releases.find(id).orElseThrow();
        return new Loaded(release, releases.observations(release));
    }

    private record Loaded(Release release, List<ReportedObservation> observations) {}
}
