package org.synergymonitor.model.panel;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the bytes of a release came from. It travels with what the release made, but is never measured.
 *
 * @param sourceUri where they were fetched, at most {@link #MAX_URI_LENGTH} characters; absent if they were sent
 * @param retrievedAt when they were fetched
 * @param eTag that the source gave them
 * @param lastModified as the source said it
 * @param sha256 of the bytes, 64 lower-case hexadecimal digits
 * @param parser that read them, e.g. {@code sdmx-csv}
 * @param sentBy who sent them, or had them fetched
 */
public record Provenance(
        Optional<String> sourceUri,
        Optional<Instant> retrievedAt,
        Optional<String> eTag,
        Optional<String> lastModified,
        String sha256,
        String parser,
        String parserVersion,
        String sentBy) {
    public static final int MAX_URI_LENGTH = 2048;
    public static final int MAX_TEXT_LENGTH = 256;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Provenance {
        if (sourceUri == null || retrievedAt == null || eTag == null || lastModified == null) {
            throw new IllegalArgumentException("what a provenance does not know is empty, not null");
        }
        sourceUri.ifPresent(it -> requireText("sourceUri", it, MAX_URI_LENGTH));
        eTag.ifPresent(it -> requireText("eTag", it, MAX_TEXT_LENGTH));
        lastModified.ifPresent(it -> requireText("lastModified", it, MAX_TEXT_LENGTH));
        requireText("parser", parser, MAX_TEXT_LENGTH);
        requireText("parserVersion", parserVersion, MAX_TEXT_LENGTH);
        requireText("sentBy", sentBy, MAX_TEXT_LENGTH);
        if (sha256 == null || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256 is 64 lower-case hexadecimal digits, but is " + sha256);
        }
    }

    private static void requireText(String what, String text, int maxLength) {
        if (text == null || text.isBlank() || text.length() > maxLength) {
            throw new IllegalArgumentException(
                    what + " of a provenance has 1 to " + maxLength + " characters, not all blank, but is " + text);
        }
    }
}
