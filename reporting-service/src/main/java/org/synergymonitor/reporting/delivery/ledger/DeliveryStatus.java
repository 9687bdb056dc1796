package org.synergymonitor.reporting.delivery.ledger;

/** How far a delivery is. */
public enum DeliveryStatus {
    PENDING,
    DELIVERED,
    /** Given up. */
    FAILED,
    /** Never to be sent, for the reason that is with it. */
    SKIPPED
}
