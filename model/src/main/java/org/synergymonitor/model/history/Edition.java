package org.synergymonitor.model.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Which revision of a system said something, and what made it.
 *
 * @param recordedAt when it could be known; handed in, since the model reads no clock
 * @param release the one published or withdrawn; absent for a change of definition
 * @param releasedAt when the bureau published that release
 */
public record Edition(
        long revision,
        long sequence,
        Optional<Instant> recordedAt,
        Optional<String> release,
        Optional<OffsetDateTime> releasedAt) {
    public Edition {
        if (revision < 1 || sequence < revision) {
            throw new IllegalArgumentException("a revision counts from 1 and its sequence is no less, but they are "
                    + revision + " and " + sequence);
        }
        if (recordedAt == null || release == null || releasedAt == null) {
            throw new IllegalArgumentException("what an edition does not know is empty, not null");
        }
    }

    /** An edition of which nothing else is known. */
    public static Edition of(long revision) {
        return new Edition(revision, revision, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
