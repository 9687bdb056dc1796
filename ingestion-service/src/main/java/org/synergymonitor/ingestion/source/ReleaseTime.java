package org.synergymonitor.ingestion.source;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.synergymonitor.ingestion.pull.FetchAnswer.Fetched;

/** What is taken for the time at which a bureau published what was fetched. */
enum ReleaseTime {
    LAST_MODIFIED("lastModified") {
        @Override
        Optional<String> of(Fetched fetched) {
            return fetched.lastModified().flatMap(ReleaseTime::instant).map(Instant::toString);
        }
    },
    RETRIEVED_AT("retrievedAt") {
        @Override
        Optional<String> of(Fetched fetched) {
            return Optional.of(
                    fetched.retrievedAt().truncatedTo(ChronoUnit.MILLIS).toString());
        }
    };

    private final String name;

    ReleaseTime(String name) {
        this.name = name;
    }

    /** @return ISO 8601, empty if the source does not say it */
    abstract Optional<String> of(Fetched fetched);

    @Override
    public String toString() {
        return name;
    }

    private static Optional<Instant> instant(String httpDate) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
