package org.synergymonitor.reporting.delivery.mute;

import java.time.Instant;

/**
 * Somebody looks after an open alert.
 *
 * @param openedByRevision which opening: another one has to be acknowledged anew
 */
public record Acknowledgement(
        String system, String alert, long openedByRevision, String by, String reason, Instant acknowledgedAt) {}
