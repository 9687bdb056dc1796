package org.synergymonitor.ingestion.acceptance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Payload;

/**
 * Something that was sent in, whichever way it came.
 *
 * @param headings what is said of it beside its bytes
 * @param profile id of the layout profile by which a table is read
 * @param dryRun whether it is only to be judged
 */
public record Submission(
        Payload payload, Map<HeadingField, String> headings, Optional<String> profile, Origin origin, boolean dryRun) {
    public Submission {
        headings = Map.copyOf(headings);
    }

    /**
     * Where the bytes came from.
     *
     * @param sourceUri where they were fetched
     * @param sentBy who sent them, or which way they came
     */
    public record Origin(
            Optional<String> sourceUri,
            Optional<Instant> retrievedAt,
            Optional<String> eTag,
            Optional<String> lastModified,
            String sentBy) {
        /** The store keeps milliseconds. */
        public Origin {
            retrievedAt = retrievedAt.map(it -> it.truncatedTo(ChronoUnit.MILLIS));
        }

        public static Origin sentBy(String sender) {
            return new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), sender);
        }
    }
}
