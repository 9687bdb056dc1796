package org.synergymonitor.ingestion.acceptance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
import org.synergymonitor.ingestion.staging.Publication;
import org.synergymonitor.ingestion.staging.StagedReleases;
import org.synergymonitor.model.panel.Provenance;

/** Accepts releases and withdraws them. Returns only when all of it is durable; whatever fails before that can be repeated. */
@ApplicationScoped
public class ReleaseRegistry {
    private static final String COUNTER = "synergy.releases";

    private final ReleaseStore releases;
    private final StagedReleases staged;
    private final Publication publication;
    private final Intents intents;
    private final Delivery delivery;
    private final Counter repeated;
    private final Counter withdrawn;

    ReleaseRegistry(
            ReleaseStore releases,
            StagedReleases staged,
            Publication publication,
            Intents intents,
            Delivery delivery,
            MeterRegistry metrics) {
        this.releases = releases;
        this.staged = staged;
        this.publication = publication;
        this.intents = intents;
        this.delivery = delivery;
        this.repeated = metrics.counter(COUNTER, "outcome", "repeated");
        this.withdrawn = metrics.counter(COUNTER, "outcome", "withdrawn");
    }

    /** Accepts the releases of one message: all of them or, if this does not return, perhaps none. */
    public List<Acceptance> accept(List<Submitted> message, Provenance provenance) {
        List<String> ids = message.stream().map(it -> idFor(it.release())).toList();
        List<String> prepared = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            if (repeated(ids.get(index)).isEmpty()) {
                prepare(ids.get(index), message.get(index), provenance);
                prepared.add(ids.get(index));
            }
        }
        Set<String> confirmed = new HashSet<>();
        if (!prepared.isEmpty()) {
            Intent intent = intents.begin(Kind.ACCEPT_RELEASES, String.join(",", prepared));
            prepared.stream().filter(publication::confirm).forEach(confirmed::add);
            intents.done(intent);
        }
        repeated.increment(ids.size() - confirmed.size());
        return ids.stream()
                .map(id -> find(id).orElseThrow().as(confirmed.contains(id)))
                .toList();
    }

    /** @return whether it was not withdrawn before */
    public boolean withdraw(Release release) {
        Intent intent = intents.begin(Kind.WITHDRAW_RELEASE, release.id());
        boolean first = releases.withdraw(release.id());
        delivery.withdraw(release);
        intents.done(intent);
        if (first) {
            withdrawn.increment();
        }
        return first;
    }

    /** The same content is the same release, until it is withdrawn: then it is a new one. */
    private String idFor(SubmittedRelease submitted) {
        String identity = submitted.identity();
        String id = identity;
        for (int vintage = 2; releases.isWithdrawn(id) || staged.isWithdrawn(id); vintage++) {
            id = identity + "-" + vintage;
        }
        return id;
    }

    /** A release that was accepted before is delivered again, lest the answer that it is be wrong. */
    private Optional<Acceptance> repeated(String id) {
        Optional<Acceptance> known = find(id);
        known.filter(it -> it.embargoUntil().isEmpty()).ifPresent(it -> delivery.deliver(it.release()));
        return known;
    }

    private Optional<Acceptance> find(String id) {
        return releases.find(id)
                .map(it -> new Acceptance(it, false, Optional.empty()))
                .or(() ->
                        staged.find(id).map(it -> new Acceptance(it.release(), false, Optional.of(it.embargoUntil()))));
    }

    private void prepare(String id, Submitted submitted, Provenance provenance) {
        Instant receivedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        releases.putObservations(id, submitted.release().observations());
        staged.prepare(
                Release.of(id, submitted.release(), receivedAt, provenance),
                submitted.embargoUntil().filter(staged::isAhead));
    }

    /** A release of a message, and until when it is to be kept back. */
    public record Submitted(SubmittedRelease release, Optional<Instant> embargoUntil) {}

    /**
     * @param first whether it was not there before
     * @param embargoUntil until when it is kept back, if it is
     */
    public record Acceptance(Release release, boolean first, Optional<Instant> embargoUntil) {
        Acceptance as(boolean now) {
            return new Acceptance(release, now, embargoUntil);
        }
    }
}
