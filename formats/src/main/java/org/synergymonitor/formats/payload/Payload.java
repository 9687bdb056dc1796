package org.synergymonitor.formats.payload;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The bytes of a message as they were sent, kept on disk until it is closed.
 *
 * @param sha256 of the bytes as sent, in hexadecimal
 * @param contentType as the sender declared it
 * @param name of the file, as the sender calls it
 */
public record Payload(Path file, long size, String sha256, Optional<String> contentType, Optional<String> name)
        implements Closeable {

    public Payload {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(name, "name");
    }

    /** Deletes the bytes. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
