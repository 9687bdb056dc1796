package org.synergymonitor.reporting.delivery.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import org.synergymonitor.reporting.delivery.destination.DestinationKind;

/** The channel of each kind. */
@ApplicationScoped
class Channels {
    private final Instance<Channel> all;

    Channels(Instance<Channel> all) {
        this.all = all;
    }

    Channel of(DestinationKind kind) {
        return all.stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("defect: no channel of kind " + kind));
    }
}
