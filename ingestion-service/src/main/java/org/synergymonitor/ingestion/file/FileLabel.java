package org.synergymonitor.ingestion.file;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.ingestion.acceptance.Submission;

/** What is said of a file beside its bytes; what it does not say must be in the file. */
public record FileLabel(
        Map<HeadingField, String> headings,
        Optional<String> profile,
        Optional<String> sourceUri,
        Optional<Instant> retrievedAt,
        Optional<String> eTag,
        Optional<String> lastModified) {
    public static final FileLabel NONE = new FileLabel(
            Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public FileLabel {
        headings = Map.copyOf(headings);
    }

    /** @param name with its folders: {@code agency/dataflow/file}, {@code agency/file} or {@code file}; deeper folders say nothing */
    static FileLabel ofFolders(String name) {
        String[] parts = name.split("/", -1);
        Map<HeadingField, String> headings = new EnumMap<>(HeadingField.class);
        if (parts.length > 1) {
            headings.put(HeadingField.AGENCY, parts[0]);
        }
        if (parts.length > 2) {
            headings.put(HeadingField.DATAFLOW, parts[1]);
        }
        return NONE.with(headings);
    }

    public FileLabel with(Map<HeadingField, String> stated) {
        return new FileLabel(stated, profile, sourceUri, retrievedAt, eTag, lastModified);
    }

    /** @return what this says, and of what it does not say, what the other says */
    FileLabel or(FileLabel other) {
        Map<HeadingField, String> both = new EnumMap<>(HeadingField.class);
        both.putAll(other.headings);
        both.putAll(headings);
        return new FileLabel(
                both,
                profile.or(other::profile),
                sourceUri.or(other::sourceUri),
                retrievedAt.or(other::retrievedAt),
                eTag.or(other::eTag),
                lastModified.or(other::lastModified));
    }

    Submission submission(Payload payload, String sentBy) {
        Submission.Origin origin = new Submission.Origin(sourceUri, retrievedAt, eTag, lastModified, sentBy);
        return new Submission(payload, headings, profile, origin, false);
    }
}
