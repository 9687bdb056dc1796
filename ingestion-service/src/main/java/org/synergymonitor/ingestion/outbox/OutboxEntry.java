package org.synergymonitor.ingestion.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.SystemDefinition;

/**
 * That an event has a place in the log of its system; kept for ever, never changed. What a release holds stays in the registry, so the
 * event can be made from this entry at any time.
 *
 * @param key what happened, once per system
 * @param release published or withdrawn by the event
 * @param indicators of the release whose observations the event carries
 * @param definition that a {@code SYSTEM_DEFINED} carries
 * @param definedBy sequence of the definition in force after this event
 * @param cells at most so many cells were given to the system so far
 * @param traceparent of the request that caused it
 */
public record OutboxEntry(
        String system,
        long sequence,
        String key,
        EventKind kind,
        Instant recordedAt,
        Optional<String> release,
        List<String> indicators,
        Optional<SystemDefinition> definition,
        long definedBy,
        boolean retired,
        int cells,
        Optional<String> traceparent) {
    private static final int DIGITS = 12;

    public OutboxEntry {
        indicators = List.copyOf(indicators);
    }

    public String id() {
        return id(system, sequence);
    }

    static String id(String system, long sequence) {
        String digits = Long.toString(sequence);
        return system + "|" + "0".repeat(DIGITS - digits.length()) + digits;
    }
}
