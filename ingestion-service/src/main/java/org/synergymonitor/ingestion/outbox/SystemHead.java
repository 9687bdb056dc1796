package org.synergymonitor.ingestion.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.synergymonitor.model.definition.SystemDefinition;

/**
 * What the entries of a system so far amount to.
 *
 * @param sequence of the last one, 0 before the first
 * @param defined the definition in force, also while the system is retired
 * @param cells at most so many cells were given to the system
 */
public record SystemHead(
        String system, long sequence, Instant recordedAt, Optional<Defined> defined, boolean retired, int cells) {

    static SystemHead before(String system) {
        return new SystemHead(system, 0, Instant.EPOCH, Optional.empty(), false, 0);
    }

    /** @return the definition, if the system is monitored */
    public Optional<SystemDefinition> definition() {
        return retired ? Optional.empty() : defined.map(Defined::definition);
    }

    SystemHead after(OutboxEntry entry) {
        Optional<Defined> now = entry.definition()
                .map(it -> new Defined(it, entry.sequence(), entry.recordedAt()))
                .or(() -> defined);
        return new SystemHead(system, entry.sequence(), entry.recordedAt(), now, entry.retired(), entry.cells());
    }

    SystemHead withCells(int counted) {
        return new SystemHead(system, sequence, recordedAt, defined, retired, Math.min(cells, counted));
    }

    OutboxEntry next(Draft draft, Instant now, Optional<String> traceparent) {
        long next = sequence + 1;
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        String key = draft.key() != null
                ? draft.key()
                : system + "|" + draft.kind().name().toLowerCase(Locale.ROOT) + "|" + next;
        boolean defines = draft.kind() == EventKind.SYSTEM_DEFINED;
        return new OutboxEntry(
                system,
                next,
                key,
                draft.kind(),
                at.isBefore(recordedAt) ? recordedAt : at,
                draft.release(),
                draft.indicators(),
                draft.definition(),
                defines ? next : defined.map(Defined::sequence).orElse(0L),
                draft.kind() == EventKind.SYSTEM_RETIRED || (retired && !defines),
                cells + draft.cells(),
                traceparent);
    }

    /** A definition in force since the event of that sequence. */
    public record Defined(SystemDefinition definition, long sequence, Instant definedAt) {}
}
