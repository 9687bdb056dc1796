package org.synergymonitor.reporting.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as text of one width, so that they sort as they are: the store's own dates would cut them to milliseconds. */
public final class Instants {
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Instants() {}

    public static String sortable(Instant instant) {
        return SORTABLE.format(instant);
    }
}
