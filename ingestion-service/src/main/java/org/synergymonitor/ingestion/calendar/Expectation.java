package org.synergymonitor.ingestion.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;

import org.synergymonitor.model.definition.Period;

/**
 * A release that a calendar announces.
 *
 * @param referencePeriod that it is to report, if the calendar says so
 * @param expectedAt the target date of punctuality
 */
record Expectation(Optional<Period> referencePeriod, OffsetDateTime expectedAt) {
    static final Comparator<Expectation> IN_ORDER = Comparator.comparing(Expectation::at);

    Instant at() {
        return expectedAt.toInstant();
    }
}
