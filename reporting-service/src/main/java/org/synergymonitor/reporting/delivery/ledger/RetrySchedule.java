package org.synergymonitor.reporting.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When a failed attempt is repeated: full jitter below waits that grow, unless the receiver asks for a longer one. */
public final class RetrySchedule {
    private final List<Duration> waits;
    private final Duration longestRetryAfter;
    private final DoubleSupplier random;

    /** @param random uniform in [0, 1) */
    public RetrySchedule(List<Duration> waits, Duration longestRetryAfter, DoubleSupplier random) {
        this.waits = List.copyOf(waits);
        this.longestRetryAfter = longestRetryAfter;
        this.random = random;
    }

    /**
     * @param failures so far, the present one included
     * @return empty if it is given up
     */
    public Optional<Instant> next(Instant now, int failures, Optional<Duration> retryAfter) {
        if (failures > waits.size()) {
            return Optional.empty();
        }
        Duration wait = Duration.ofMillis(
                (long) (random.getAsDouble() * waits.get(failures - 1).toMillis()));
        Duration asked = retryAfter
                .map(it -> it.compareTo(longestRetryAfter) > 0 ? longestRetryAfter : it)
                .orElse(Duration.ZERO);
        return Optional.of(now.plus(wait.compareTo(asked) < 0 ? asked : wait));
    }
}
