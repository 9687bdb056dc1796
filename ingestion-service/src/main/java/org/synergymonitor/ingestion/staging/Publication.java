package org.synergymonitor.ingestion.staging;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;

import org.synergymonitor.ingestion.delivery.Delivery;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;

/** Moves releases into the registry and on to the systems; until then nobody sees them. Everything here can be repeated. */
@ApplicationScoped
public class Publication {
    private final StagedReleases staged;
    private final ReleaseStore releases;
    private final Delivery delivery;
    private final Counter published;

    Publication(StagedReleases staged, ReleaseStore releases, Delivery delivery, MeterRegistry metrics) {
        this.staged = staged;
        this.releases = releases;
        this.delivery = delivery;
        this.published = metrics.counter("synergy.releases", "outcome", "published");
    }

    /**
     * Publishes a prepared release, or keeps it back until its embargo ends.
     *
     * @return whether this was the first to do so
     */
    public boolean confirm(String id) {
        return staged.confirm(id, this::publishStaged);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP, delayed = "1s")
    void openEmbargoes() {
        staged.open().forEach(this::publishStaged);
    }

    private boolean publishStaged(Release release) {
        boolean first = releases.insert(release);
        delivery.deliver(release);
        staged.delete(release.id());
        if (first) {
            published.increment();
        }
        return first;
    }
}
