package org.synergymonitor.ingestion.source;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.HeadingField;

/**
 * Where releases are fetched, and how often.
 *
 * @param headings what is said of a release beside its bytes
 * @param releasedAt empty: what the message itself says, else Last-Modified
 * @param profile id of the layout profile by which a table is read
 * @param accept the header Accept
 */
record Source(
        URI url,
        Duration every,
        Map<HeadingField, String> headings,
        Optional<ReleaseTime> releasedAt,
        Optional<String> profile,
        Optional<String> accept) {
    static final Duration SHORTEST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofDays(366);

    Source {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("every must lie between " + SHORTEST + " and " + LONGEST);
        }
        headings = Map.copyOf(headings);
    }
}
