package org.synergymonitor.ingestion.calendar;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.ingestion.dataflow.Dataflow;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.SystemHead;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.release.Usage;

/** The systems that use what a dataflow has released so far. */
@ApplicationScoped
class ServedSystems {
    private final ReleaseStore releases;
    private final Outbox outbox;

    ServedSystems(ReleaseStore releases, Outbox outbox) {
        this.releases = releases;
        this.outbox = outbox;
    }

    /** @return their ids, ascending; none before the first release */
    List<String> of(Dataflow dataflow) {
        List<ReportedSeries> series = releases.ofDataflow(dataflow.agency(), dataflow.id(), Set.of()).stream()
                .flatMap(it -> it.series().stream())
                .distinct()
                .toList();
        return outbox.heads().values().stream()
                .filter(head -> head.definition()
                        .filter(it -> !new Usage(it).of(series).isEmpty())
                        .isPresent())
                .map(SystemHead::system)
                .sorted()
                .toList();
    }
}
