package org.synergymonitor.ingestion.pull;

import java.time.Duration;

/** The moment by which something must be done. */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** @return milliseconds, at least 1 so that it can be a time-out */
    long left() {
        return Math.max(1, (nanos - System.nanoTime()) / 1_000_000);
    }

    boolean isBefore(Duration wait) {
        return nanos - System.nanoTime() < wait.toNanos();
    }

    /** @return milliseconds of {@code time}, or of what is left of this */
    long cap(Duration time) {
        return Math.max(1, Math.min(time.toMillis(), left()));
    }
}
