package org.synergymonitor.formats.payload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.synergymonitor.formats.report.Code;

/**
 * Writes what comes in to disk, so that no body is held in memory.
 *
 * @param directory where the files lie while they are read
 * @param most bytes that a body may have
 */
public record Spool(Path directory, long most) {
    public Payload receive(InputStream body, Optional<String> contentType, Optional<String> name) throws IOException {
        MessageDigest digest = sha256();
        Path file = Files.createTempFile(Files.createDirectories(directory), "payload-", ".part");
        boolean complete = false;
        try (InputStream bounded = new BoundedStream(body, new Allowance(most, Code.BODY_TOO_LARGE));
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            long size = bounded.transferTo(out);
            complete = true;
            return new Payload(file, size, HexFormat.of().formatHex(digest.digest()), contentType, name);
        } finally {
            if (!complete) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
