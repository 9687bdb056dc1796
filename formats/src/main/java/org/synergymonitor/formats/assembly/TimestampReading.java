package org.synergymonitor.formats.assembly;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.time.Timestamps;

/** Reads the timestamps of a message, and says what to do about one that is wrong. */
final class TimestampReading {
    private static final int LONGEST = 64;

    private TimestampReading() {}

    static Optional<OffsetDateTime> read(String text, Place place, Consumer<Finding> wrong) {
        try {
            return Optional.of(Timestamps.parse(text));
        } catch (IllegalArgumentException e) {
            Finding finding = Finding.of(Code.INVALID_TIMESTAMP, place, text);
            wrong.accept(hint(text).map(finding::withHint).orElse(finding));
            return Optional.empty();
        }
    }

    private static Optional<String> hint(String text) {
        if (lacksOffset(text)) {
            return Optional.of(
                    "give the offset, Z or like +08:00: an offset that is guessed could publish hours too early");
        }
        return text.contains(" ") ? Optional.of("in a URL, write + as %2B") : Optional.empty();
    }

    private static boolean lacksOffset(String text) {
        try {
            return text.length() <= LONGEST && LocalDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
