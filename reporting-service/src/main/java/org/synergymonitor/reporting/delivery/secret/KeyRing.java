package org.synergymonitor.reporting.delivery.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.synergymonitor.model.definition.Identifier;

/** The keys in a file: each line an id and 32 bytes in base64. The first one seals, every one opens. */
final class KeyRing {
    private static final int BYTES = 32;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    private KeyRing() {}

    static KeyRing empty() {
        return new KeyRing();
    }

    /** @throws IllegalArgumentException naming the line that is no key, but nothing that it holds */
    static KeyRing read(Path file) {
        KeyRing ring = new KeyRing();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int line = 0; line < lines.size(); line++) {
                if (!lines.get(line).isBlank()) {
                    ring.add(lines.get(line).strip().split("\\s+"), file + ":" + (line + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("synergy.delivery.key-file: " + file + " cannot be read", e);
        }
        return ring;
    }

    Optional<String> sealing() {
        return keys.keySet().stream().findFirst();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    private void add(String[] parts, String where) {
        byte[] key = parts.length == 2 && Identifier.isValid(parts[0]) ? bytes(parts[1]) : new byte[0];
        if (key.length != BYTES || keys.containsKey(parts[0])) {
            throw new IllegalArgumentException("synergy.delivery.key-file: " + where
                    + " is no new id, a blank and 32 bytes in base64, such as from: openssl rand -base64 32");
        }
        keys.put(parts[0], new SecretKeySpec(key, "AES"));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
