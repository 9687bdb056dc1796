package org.synergymonitor.ingestion.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;

import org.synergymonitor.model.definition.Period;

/**
 * A release that is out and was not withdrawn.
 *
 * @param periods that it holds an observation of; asked for only where a calendar names periods
 */
record PublishedRelease(String id, OffsetDateTime releasedAt, Instant receivedAt, Supplier<Set<Period>> periods) {
    static final Comparator<PublishedRelease> BY_RELEASE = Comparator.comparing(PublishedRelease::at)
            .thenComparing(PublishedRelease::receivedAt)
            .thenComparing(PublishedRelease::id);

    Instant at() {
        return releasedAt.toInstant();
    }

    boolean reports(Period period) {
        return periods.get().contains(period);
    }
}
