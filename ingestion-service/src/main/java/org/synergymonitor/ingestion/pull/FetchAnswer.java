package org.synergymonitor.ingestion.pull;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a source said. */
public sealed interface FetchAnswer {
    /** What is known already is still what the source has. */
    record NotModified() implements FetchAnswer {}

    /**
     * A body, exactly as it came: not decompressed.
     *
     * @param file the target of the request
     * @param size in bytes; 0 if the source has nothing (HTTP 204)
     * @param sha256 of the bytes, in lower-case hexadecimal
     * @param contentEncoding as the source states it; a body may be gzip without
     * @param finalUri after redirects and asynchronous preparation
     */
    record Fetched(
            Path file,
            long size,
            String sha256,
            Optional<String> contentType,
            Optional<String> contentEncoding,
            Optional<String> eTag,
            Optional<String> lastModified,
            URI finalUri,
            Instant retrievedAt)
            implements FetchAnswer {}

    /**
     * The source prepares its answer.
     *
     * @param poll where to ask for it
     * @param after how long to wait before, zero if it is ready
     */
    record Pending(URI poll, Duration after) implements FetchAnswer {}
}
