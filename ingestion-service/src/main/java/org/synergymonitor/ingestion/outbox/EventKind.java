package org.synergymonitor.ingestion.outbox;

/** The kinds of entry in the log of a system. */
public enum EventKind {
    SYSTEM_DEFINED,
    RELEASE_PUBLISHED,
    RELEASE_WITHDRAWN,
    SYSTEM_RETIRED
}
