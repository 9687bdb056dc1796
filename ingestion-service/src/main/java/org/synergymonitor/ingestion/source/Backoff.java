package org.synergymonitor.ingestion.source;

import java.time.Duration;

/** How long a source that did not answer is left alone. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** @return a minute after the first failure, twice as long after each further one, at most {@code longest} */
    static Duration after(int failures, Duration longest) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
