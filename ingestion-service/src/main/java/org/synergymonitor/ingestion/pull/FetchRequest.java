package org.synergymonitor.ingestion.pull;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What to ask of a source.
 *
 * @param eTag ETag of the answer that is known already, as the source gave it
 * @param lastModified Last-Modified of that answer, as the source gave it
 * @param headers Accept and Accept-Language, or none
 * @param target file to receive the body; it is emptied first, and gone unless the answer is {@code Fetched}
 */
public record FetchRequest(
        URI uri, Optional<String> eTag, Optional<String> lastModified, Map<String, String> headers, Path target) {
    private static final Set<String> ALLOWED = Set.of("accept", "accept-language");

    public FetchRequest {
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(target, "target");
        headers = Map.copyOf(headers);
        headers.forEach((name, value) -> {
            if (!ALLOWED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("header " + name + " is none of Accept, Accept-Language");
            }
            requireText(name, value);
        });
        eTag.ifPresent(it -> requireText("ETag", it));
        lastModified.ifPresent(it -> requireText("Last-Modified", it));
    }

    public static FetchRequest of(URI uri, Path target) {
        return new FetchRequest(uri, Optional.empty(), Optional.empty(), Map.of(), target);
    }

    boolean conditional() {
        return eTag.isPresent() || lastModified.isPresent();
    }

    /** The same question, answered elsewhere by now. */
    FetchRequest at(URI poll) {
        return new FetchRequest(poll, Optional.empty(), Optional.empty(), headers, target);
    }

    static boolean isText(String value) {
        return value.chars().allMatch(it -> it >= ' ' && it <= '~');
    }

    private static void requireText(String name, String value) {
        if (!isText(value)) {
            throw new IllegalArgumentException(name + " must be printable ASCII: " + value);
        }
    }
}
