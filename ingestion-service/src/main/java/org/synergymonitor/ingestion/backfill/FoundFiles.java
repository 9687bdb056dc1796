package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.formats.payload.Archive;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.file.FolderListing;
import org.synergymonitor.ingestion.file.ReleaseFile;

/**
 * The files of an archive or folder, sidecars and manifest among them.
 *
 * @param paths where they lie, by their names
 */
record FoundFiles(Map<String, Path> paths) {
    /** @param folder where the files are put, under names of their own */
    static FoundFiles unpacked(Payload archive, Limits limits, Path folder) throws IOException {
        Map<String, Path> paths = new TreeMap<>();
        Archive.of(archive, limits).visit((entry, bytes) -> {
            String name = entry.replace('\\', '/').replaceFirst("^(\\./)+", "");
            Path path = folder.resolve("file-" + paths.size());
            if (paths.putIfAbsent(name, path) != null) {
                throw Refusal.because(Code.DUPLICATE_ID, Place.NOWHERE, name);
            }
            Files.copy(bytes, path);
        });
        return new FoundFiles(belowCommonFolder(paths));
    }

    static FoundFiles in(Path folder) throws IOException {
        Map<String, Path> paths = new TreeMap<>();
        for (String name : FolderListing.of(folder)) {
            ReleaseFile file = ReleaseFile.in(folder, name);
            paths.put(name, file.path());
            file.sidecar().ifPresent(it -> paths.put(name + ReleaseFile.SIDECAR, it));
        }
        return new FoundFiles(paths);
    }

    Optional<Path> manifest() {
        return Optional.ofNullable(paths.get(Manifest.NAME))
                .filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS));
    }

    /** @return those that should hold releases, by their names */
    Map<String, ReleaseFile> releases() {
        Map<String, ReleaseFile> releases = new TreeMap<>();
        paths.forEach((name, path) -> {
            if (ReleaseFile.isName(name) && !name.equals(Manifest.NAME)) {
                Optional<Path> sidecar = Optional.ofNullable(paths.get(name + ReleaseFile.SIDECAR));
                releases.put(name, new ReleaseFile(name, path, sidecar));
            }
        });
        return releases;
    }

    /** Who packs a folder often packs the folder itself, and means its content. */
    private static Map<String, Path> belowCommonFolder(Map<String, Path> paths) {
        Optional<String> folder = paths.keySet().stream()
                .filter(it -> it.matches("[^/]+/" + Manifest.NAME))
                .map(it -> it.substring(0, it.indexOf('/') + 1))
                .filter(it ->
                        paths.keySet().stream().allMatch(name -> name.startsWith(it) || !ReleaseFile.isName(name)))
                .findFirst();
        if (folder.isEmpty()) {
            return paths;
        }
        Map<String, Path> below = new TreeMap<>();
        paths.forEach((name, path) -> below.put(
                name.startsWith(folder.get()) ? name.substring(folder.get().length()) : name, path));
        return below;
    }
}
