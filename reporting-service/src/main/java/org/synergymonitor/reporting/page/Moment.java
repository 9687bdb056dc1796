package org.synergymonitor.reporting.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment on a page: {@code 2024-05-01 09:30 UTC+8}, the same on any JDK, with the instant for machines. */
public record Moment(String text, String instant) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static Moment of(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        return new Moment(
                MINUTES.format(there) + " UTC" + offset(there.getOffset().getTotalSeconds() / 60), instant.toString());
    }

    private static String offset(int minutes) {
        if (minutes == 0) {
            return "";
        }
        int magnitude = Math.abs(minutes);
        String hours = (minutes < 0 ? "\u2212" : "+") + magnitude / 60;
        return magnitude % 60 == 0 ? hours : hours + ":" + String.format(Locale.ROOT, "%02d", magnitude % 60);
    }
}
