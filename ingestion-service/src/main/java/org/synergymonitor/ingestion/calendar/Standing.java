package org.synergymonitor.ingestion.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * How an expectation stands at an instant.
 *
 * @param dueAt expectedAt and the tolerance
 * @param metBy the release that met it
 */
record Standing(Expectation expectation, OffsetDateTime dueAt, State state, Optional<PublishedRelease> metBy) {

    /** @param since when the calendar was first defined: nobody is late for what was not promised */
    static Standing of(
            Expectation expectation, Duration tolerance, Optional<PublishedRelease> metBy, Instant since, Instant now) {
        OffsetDateTime dueAt = expectation.expectedAt().plus(tolerance);
        return new Standing(expectation, dueAt, state(expectation.at(), dueAt, metBy.isPresent(), since, now), metBy);
    }

    /** @return from the target date to the actual one, negative if it was early */
    Optional<Duration> punctuality() {
        return metBy.map(it -> Duration.between(expectation.at(), it.at()));
    }

    /** @return empty until it is met */
    Optional<Boolean> withinTolerance() {
        return metBy.map(it -> !it.at().isAfter(dueAt.toInstant()));
    }

    private static State state(Instant expectedAt, OffsetDateTime dueAt, boolean met, Instant since, Instant now) {
        if (met) {
            return State.MET;
        }
        if (expectedAt.isBefore(since)) {
            return State.NOT_JUDGED;
        }
        if (now.isBefore(expectedAt)) {
            return State.UPCOMING;
        }
        return now.isAfter(dueAt.toInstant()) ? State.LATE : State.DUE;
    }

    /** What has become of an expectation. */
    enum State {
        UPCOMING,
        DUE,
        LATE,
        MET,
        /** Expected before there was a calendar, and not met as far as is known. */
        NOT_JUDGED
    }
}
