package org.synergymonitor.contracts;

import java.time.Instant;
import java.util.Optional;

/**
 * A release that its calendar announced has not come out.
 *
 * @param agency who was to publish it
 * @param dataflow of which data set it was to be a release
 * @param referencePeriod that it was to report, if the calendar says so
 * @param expectedAt when it was to come out
 * @param dueAt expectedAt and the tolerance of the calendar
 * @param detectedAt when it was found missing, not before dueAt
 */
public record ReleaseOverdue(
        String agency,
        String dataflow,
        Optional<String> referencePeriod,
        Instant expectedAt,
        Instant dueAt,
        Instant detectedAt) {
    public ReleaseOverdue {
        Present.require("ReleaseOverdue", agency, dataflow, referencePeriod, expectedAt, dueAt, detectedAt);
        if (dueAt.isBefore(expectedAt) || detectedAt.isBefore(dueAt)) {
            throw new IllegalArgumentException("a release is expected, then due, then detected as overdue, but is "
                    + "expected at " + expectedAt + ", due at " + dueAt + ", detected at " + detectedAt);
        }
    }

    /** @return the key of its record: {@code agency:dataflow} */
    public String key() {
        return agency + ":" + dataflow;
    }
}
