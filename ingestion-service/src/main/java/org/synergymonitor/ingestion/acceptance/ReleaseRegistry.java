package org.synergymonitor.ingestion.acceptance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.ingestion.delivery.Delivery;
import org.synergymonitor.ingestion.delivery.Intents;
import org.synergymonitor.ingestion.delivery.Intents.Intent;
import org.synergymonitor.ingestion.delivery.Intents.Kind;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;

/** Accepts releases and withdraws them. Returns only when all of it is durable; whatever fails before that can be repeated. */
@ApplicationScoped
class ReleaseRegistry {
    private static final String COUNTER = "synergy.releases";

    private final ReleaseStore releases;
    private final Intents intents;
    private final Delivery delivery;
    private final Counter accepted;
    private final Counter repeated;
    private final Counter withdrawn;

    ReleaseRegistry(ReleaseStore releases, Intents intents, Delivery delivery, MeterRegistry metrics) {
        this.releases = releases;
        this.intents = intents;
        this.delivery = delivery;
        this.accepted = metrics.counter(COUNTER, "outcome", "accepted");
        this.repeated = metrics.counter(COUNTER, "outcome", "repeated");
        this.withdrawn = metrics.counter(COUNTER, "outcome", "withdrawn");
    }

    /** The same content is the same release, until it is withdrawn: then it is a new one. */
    Acceptance accept(SubmittedRelease submitted) {
        String identity = submitted.identity();
        String id = identity;
        for (int vintage = 2; ; vintage++) {
            Optional<Release> known = releases.find(id);
            if (known.isEmpty()) {
                return store(id, submitted);
            }
            if (!releases.isWithdrawn(id)) {
                delivery.deliver(known.get());
                repeated.increment();
                return new Acceptance(known.get(), false);
            }
            id = identity + "-" + vintage;
        }
    }

    /** @return whether it was not withdrawn before */
    boolean withdraw(Release release) {
        Intent intent = intents.begin(Kind.WITHDRAW_RELEASE, release.id());
        boolean first = releases.withdraw(release.id());
        delivery.withdraw(release);
        intents.done(intent);
        if (first) {
            withdrawn.increment();
        }
        return first;
    }

    private Acceptance store(String id, SubmittedRelease submitted) {
        Intent intent = intents.begin(Kind.DELIVER_RELEASE, id);
        releases.putObservations(id, submitted.observations());
        Release release = Release.of(id, submitted, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        boolean first = releases.insert(release);
        Release stored = first ? release : releases.find(id).orElseThrow();
        delivery.deliver(stored);
        intents.done(intent);
        (first ? accepted : repeated).increment();
        return new Acceptance(stored, first);
    }

    /** @param first whether it was not there before */
    record Acceptance(Release release, boolean first) {}
}
