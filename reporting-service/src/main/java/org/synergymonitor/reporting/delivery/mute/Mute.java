package org.synergymonitor.reporting.delivery.mute;

import java.time.Instant;
import java.util.Optional;

/**
 * A time in which no opening or revision is delivered.
 *
 * @param system empty for all
 * @param alert of the system or systems, empty for all
 * @param until exclusive
 * @param by who wants it
 */
public record Mute(
        String id,
        Optional<String> system,
        Optional<String> alert,
        Instant from,
        Instant until,
        String by,
        String reason,
        Instant createdAt) {
    public Mute {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("until must come after from, but " + until + " does not after " + from);
        }
    }

    boolean covers(String ofSystem, String ofAlert, Instant at) {
        return !at.isBefore(from)
                && at.isBefore(until)
                && system.map(ofSystem::equals).orElse(true)
                && alert.map(ofAlert::equals).orElse(true);
    }
}
