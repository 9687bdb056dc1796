package org.synergymonitor.ingestion.backfill;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.ingestion.file.FileLabel;
import org.synergymonitor.ingestion.file.ReleaseFile;

/**
 * A file that a job is to take in.
 *
 * @param label what the manifest says of it
 */
record PlannedFile(ReleaseFile file, FileLabel label) {
    /** As they were released; those of which the manifest does not say when, last and by name. */
    static final Comparator<PlannedFile> ORDER = Comparator.comparing(
                    (PlannedFile it) -> it.releasedAt().orElse(Instant.MAX))
            .thenComparing(it -> it.file().name());

    private Optional<Instant> releasedAt() {
        return Optional.ofNullable(label.headings().get(HeadingField.RELEASED_AT))
                .map(it -> OffsetDateTime.parse(it).toInstant());
    }
}
