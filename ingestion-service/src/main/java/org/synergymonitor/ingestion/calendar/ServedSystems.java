package org.synergymonitor.ingestion.calendar;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.access.Caller;
import org.synergymonitor.access.Role;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.ingestion.dataflow.Dataflow;
import org.synergymonitor.ingestion.delivery.Delivery;
import org.synergymonitor.ingestion.release.ReleaseStore;

/** The systems that use what a dataflow has released so far. */
@ApplicationScoped
class ServedSystems {
    private final ReleaseStore releases;
    private final Delivery delivery;
    private final Caller caller;

    ServedSystems(ReleaseStore releases, Delivery delivery, Caller caller) {
        this.caller = caller;
        this.releases = releases;
        this.delivery = delivery;
    }

    /** @return as {@link #of}, those that the caller may read */
    List<String> readable(Dataflow dataflow) {
        return of(dataflow).stream().filter(it -> caller.may(Role.READER, it)).toList();
    }

    /** @return their ids, ascending; none before the first release */
    List<String> of(Dataflow dataflow) {
        List<ReportedSeries> series = releases.ofDataflow(dataflow.agency(), dataflow.id(), Set.of()).stream()
                .flatMap(it -> it.series().stream())
                .distinct()
                .toList();
        return delivery.users(series);
    }
}
