package org.synergymonitor.reporting.delivery.ledger;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.reporting.delivery.destination.Destination;
import org.synergymonitor.reporting.delivery.destination.DestinationStore;

/** Serves one destination until nothing is due, one delivery at a time. */
@ApplicationScoped
class DestinationQueue {
    private final DestinationStore destinations;
    private final Ledger ledger;
    private final Leases leases;
    private final Channels channels;
    private final Attempts attempts;

    DestinationQueue(
            DestinationStore destinations, Ledger ledger, Leases leases, Channels channels, Attempts attempts) {
        this.destinations = destinations;
        this.ledger = ledger;
        this.leases = leases;
        this.channels = channels;
        this.attempts = attempts;
    }

    boolean isWaiting(Destination destination) {
        return destination.enabled() && ledger.anyDue(destination.id(), Instant.now());
    }

    void serve(String id) {
        if (!leases.take(id, Instant.now())) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                more = round(id);
            }
        } finally {
            leases.release(id);
        }
    }

    private boolean round(String id) {
        Optional<Destination> found = destinations.find(id).filter(this::isWaiting);
        if (found.isEmpty()) {
            return false;
        }
        Destination destination = found.get();
        Channel channel = channels.of(destination.kind());
        Selection selection = channel.select(ledger.queue(id), Instant.now());
        selection.superseded().forEach(it -> ledger.replace(it.skipped(SkipReason.SUPERSEDED)));
        for (Delivery due : selection.due()) {
            boolean goOn = leases.take(id, Instant.now()) && attempts.attempt(destination, due, channel);
            if (!goOn) {
                return false;
            }
        }
        return !selection.due().isEmpty();
    }
}
