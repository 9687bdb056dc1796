package org.synergymonitor.ingestion.acceptance;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.ForbiddenException;

import org.synergymonitor.access.Caller;
import org.synergymonitor.access.Role;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.ingestion.delivery.Delivery;
import org.synergymonitor.ingestion.release.Release;

/** A release belongs to no system, but systems use it: whoever holds a role for some systems holds it for the releases of those. */
@ApplicationScoped
class ReleaseScope {
    private final Delivery delivery;
    private final Caller caller;

    ReleaseScope(Delivery delivery, Caller caller) {
        this.delivery = delivery;
        this.caller = caller;
    }

    /** @return whether the caller reads a system that uses it */
    boolean readable(Release release) {
        return caller.mayEverywhere(Role.READER)
                || delivery.users(release.series()).stream().anyMatch(it -> caller.may(Role.READER, it));
    }

    /** As {@link #requirePublisher} of what they hold, which is looked through only for who publishes for some systems. */
    void requireSender(List<SubmittedRelease> releases) {
        if (!caller.mayEverywhere(Role.PUBLISHER)) {
            requirePublisher(releases.stream()
                    .flatMap(it -> ReportedSeries.of(it.observations()).stream())
                    .toList());
        }
    }

    /** @throws ForbiddenException unless the caller publishes for every system that uses the series, and some does */
    void requirePublisher(List<ReportedSeries> series) {
        if (!caller.mayEverywhere(Role.PUBLISHER)) {
            List<String> users = delivery.users(series);
            if (users.isEmpty()) {
                throw new ForbiddenException("no system uses it");
            }
            users.forEach(it -> caller.require(Role.PUBLISHER, it));
        }
    }
}
