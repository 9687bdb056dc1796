package org.synergymonitor.ingestion.calendar;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** Instants as requests write them, with their offset. */
final class Timestamps {
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private Timestamps() {}

    /** @throws IllegalArgumentException if {@code text} is none, or not of the years 1000 to 9999 */
    static OffsetDateTime parse(String text) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            if (at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR) {
                return at;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException(text);
    }
}
