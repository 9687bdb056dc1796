package org.synergymonitor.reporting.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.delivery.destination.Destination;
import org.synergymonitor.reporting.delivery.destination.DestinationStore;

/**
 * Decides who is told of a transition: who was there when it was recorded, if its release was young then. The end of an alert is
 * told to whoever was told of its beginning, however late.
 */
@ApplicationScoped
public class Enqueueing {
    private final Ledger ledger;
    private final DestinationStore destinations;
    private final Dispatcher dispatcher;
    private final Duration longestDelay;

    Enqueueing(Ledger ledger, DestinationStore destinations, Dispatcher dispatcher, ReportingConfig config) {
        this.ledger = ledger;
        this.destinations = destinations;
        this.dispatcher = dispatcher;
        this.longestDelay = config.delivery().longestDelay();
    }

    /**
     * Repeatable. To be called before the snapshots are acknowledged, so that a crash brings them again.
     *
     * @param bySnapshot the transitions of each snapshot, in its order
     */
    public void enqueue(List<List<AlertTransitioned>> bySnapshot) {
        if (bySnapshot.stream().allMatch(List::isEmpty)) {
            return;
        }
        List<Destination> all = destinations.all();
        if (all.isEmpty()) {
            return;
        }
        for (List<AlertTransitioned> transitions : bySnapshot) {
            for (int ordinal = 0; ordinal < transitions.size(); ordinal++) {
                enqueue(all, new AlertNotice(transitions.get(ordinal)), ordinal);
            }
        }
        dispatcher.wake();
    }

    private void enqueue(List<Destination> all, AlertNotice notice, int ordinal) {
        Instant now = Instant.now();
        boolean fresh = notice.isFresh(longestDelay);
        ledger.insertAbsent(all.stream()
                .filter(it -> notice.recordedAt().isAfter(it.createdAt()))
                .map(it -> Delivery.queued(it.id(), notice, ordinal, now))
                .filter(it -> fresh || isAwaited(it))
                .toList());
    }

    private boolean isAwaited(Delivery delivery) {
        return delivery.notice().closes() && ledger.openingOf(delivery).isPresent();
    }
}
