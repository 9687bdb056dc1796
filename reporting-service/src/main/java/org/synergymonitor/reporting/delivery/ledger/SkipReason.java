package org.synergymonitor.reporting.delivery.ledger;

/** Why a delivery is not sent. */
public enum SkipReason {
    MUTED,
    /** It waited longer than anything may. */
    TOO_LATE,
    /** The end of an alert of which the destination was never told. */
    OPENING_SKIPPED,
    /** A later transition of the same alert says more. */
    SUPERSEDED
}
