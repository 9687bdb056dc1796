package org.synergymonitor.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that encrypts the secrets of webhooks, made once for a data directory and readable by its owner alone. */
final class KeyFile {
    private static final int KEY_BYTES = 32;

    private KeyFile() {}

    static void ensure(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            createPrivate(file);
        } catch (FileAlreadyExistsException e) {
            if (Files.size(file) > 0) {
                return;
            }
        }
        Files.writeString(
                file,
                "local " + Base64.getEncoder().encodeToString(key) + System.lineSeparator(),
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static void createPrivate(Path file) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
