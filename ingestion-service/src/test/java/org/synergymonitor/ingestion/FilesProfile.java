package org.synergymonitor.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service with a drop folder and a place for backfills. */
public final class FilesProfile implements QuarkusTestProfile {
    private final Path root;

    public FilesProfile() {
        try {
            root = Files.createTempDirectory("files").toRealPath();
            Files.createDirectories(root.resolve("backfill"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "synergy.drop-folder.path", root.resolve("drop").toString(),
                "synergy.backfill.path", root.resolve("backfill").toString(),
                "synergy.backfill.work", root.resolve("work").toString());
    }
}
