package org.synergymonitor.reporting.delivery.destination;

/** Why nothing is sent to a destination; what is due waits. */
public enum DisabledReason {
    BY_OPERATOR,
    /** The receiver answered 410. */
    GONE
}
