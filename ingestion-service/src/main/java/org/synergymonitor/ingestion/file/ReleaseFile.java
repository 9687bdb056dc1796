package org.synergymonitor.ingestion.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file that should hold a release.
 *
 * @param name with the folders that it was found in, divided by {@code /}
 * @param path where it lies
 * @param sidecar where its sidecar lies, if it has one
 */
public record ReleaseFile(String name, Path path, Optional<Path> sidecar) {
    public static final String SIDECAR = ".release.json";

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "csv", "text/csv",
            "json", "application/json",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "gz", "application/gzip");

    /** @return the file of that name, with its sidecar if there is one */
    public static ReleaseFile in(Path folder, String name) {
        return new ReleaseFile(
                name,
                folder.resolve(name),
                Optional.of(folder.resolve(name + SIDECAR))
                        .filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)));
    }

    /** @return false if a file of this name is a sidecar, hidden, or still being written */
    public static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.endsWith(SIDECAR)
                && !lower.endsWith(".part")
                && !lower.endsWith(".tmp")
                && Arrays.stream(name.split("/", -1)).noneMatch(it -> it.startsWith("."));
    }

    /** @return what the extension says; of any other, the bytes must say it */
    Optional<String> contentType() {
        return Optional.ofNullable(
                CONTENT_TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    InputStream bytes() throws IOException {
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** @return what folders and sidecar say of it */
    FileLabel label() throws IOException {
        FileLabel folders = FileLabel.ofFolders(name);
        if (sidecar.isEmpty()) {
            return folders;
        }
        try (InputStream bytes = Files.newInputStream(sidecar.get(), LinkOption.NOFOLLOW_LINKS)) {
            return Sidecar.read(bytes).or(folders);
        }
    }
}
