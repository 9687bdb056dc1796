package org.synergymonitor.ingestion.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads the header Retry-After: seconds or a date. */
final class RetryAfter {
    /** Nobody is left alone for longer, whatever they ask. */
    static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** @return empty if it is neither */
    static Optional<Duration> read(String value, Instant now) {
        if (value.matches("[0-9]{1,18}")) {
            return Optional.of(capped(Duration.ofSeconds(Long.parseLong(value))));
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(capped(Duration.between(now, date)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Duration capped(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
