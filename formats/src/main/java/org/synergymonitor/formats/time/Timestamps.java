package org.synergymonitor.formats.time;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as messages and requests write them: ISO 8601 with the offset, of the years 1000 to 9999 there and in UTC. */
public final class Timestamps {
    private static final int LONGEST = 64;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private Timestamps() {}

    /** @throws IllegalArgumentException if {@code text} is none */
    public static OffsetDateTime parse(String text) {
        try {
            if (text.length() <= LONGEST) {
                OffsetDateTime at = OffsetDateTime.parse(text);
                if (isInRange(at) && isInRange(at.withOffsetSameInstant(ZoneOffset.UTC))) {
                    return at;
                }
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException("not a timestamp of the years 1000 to 9999");
    }

    private static boolean isInRange(OffsetDateTime at) {
        return at.getYear() >= FIRST_YEAR && at.getYear() <= LAST_YEAR;
    }
}
