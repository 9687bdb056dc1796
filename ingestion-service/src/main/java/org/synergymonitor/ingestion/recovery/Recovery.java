package org.synergymonitor.ingestion.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.ingestion.delivery.Delivery;
import org.synergymonitor.ingestion.delivery.Intents;
import org.synergymonitor.ingestion.delivery.Intents.Intent;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.staging.Publication;

/** Finishes what a crash left half done, here or in another replica. */
@ApplicationScoped
public class Recovery {
    /** No request lives longer. A younger intent may be of one under way elsewhere, so it is acted on, but kept. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private final Intents intents;
    private final Delivery delivery;
    private final ReleaseStore releases;
    private final Publication publication;

    Recovery(Intents intents, Delivery delivery, ReleaseStore releases, Publication publication) {
        this.intents = intents;
        this.delivery = delivery;
        this.releases = releases;
        this.publication = publication;
    }

    public void finishAll() {
        intents.open().forEach(this::finish);
    }

    /** Finishes what was begun for one release or system, so that an answer about it is true. */
    public void finish(String subject) {
        intents.open().stream().filter(it -> it.subject().equals(subject)).forEach(this::finish);
    }

    private void finish(Intent intent) {
        switch (intent.kind()) {
            case BACK_FILL_SYSTEM -> delivery.backFill(intent.subject());
            case ACCEPT_RELEASES -> List.of(intent.subject().split(",")).forEach(publication::confirm);
            case WITHDRAW_RELEASE ->
                releases.find(intent.subject())
                        .filter(it -> releases.isWithdrawn(it.id()))
                        .ifPresent(delivery::withdraw);
        }
        if (intent.begunAt().isBefore(Instant.now().minus(SETTLED))) {
            intents.done(intent);
        }
    }
}
