package org.synergymonitor.reporting.delivery.destination;

import java.util.Locale;

/** How a destination wants to be told. */
public enum DestinationKind {
    /** Every transition, as Standard Webhooks 1.0.0 says. */
    WEBHOOK,
    /** What is open now, as the API v2 of Alertmanager says. */
    ALERTMANAGER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
