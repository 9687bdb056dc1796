package org.synergymonitor.ingestion.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.synergymonitor.ingestion.file.FolderListing;
import org.synergymonitor.ingestion.file.ReleaseFile;

/**
 * The claims of one instance. A file is claimed by renaming it, which only one can do. Whoever lives touches the heartbeat in the folder of its
 * claims; the claims of one that no longer does go to another, and if it lives after all, the same file read twice is the same release.
 */
final class Claims {
    private static final String HEARTBEAT = ".heartbeat";

    private final DropFolder folder;
    private final Path own;
    private final Duration dead;

    /** @param dead how long after its last heartbeat an instance counts as dead */
    Claims(DropFolder folder, String instance, Duration dead) {
        this.folder = folder;
        this.own = folder.claimed().resolve(instance);
        this.dead = dead;
    }

    void beat() throws IOException {
        Files.createDirectories(own);
        Files.writeString(own.resolve(HEARTBEAT), Instant.now().toString());
    }

    /** @return the claim, if nobody else was faster */
    Optional<Claim> claim(String name) throws IOException {
        Path claimFolder = unused();
        Path claimed = claimFolder.resolve(name);
        Files.createDirectories(claimed.getParent());
        if (Claim.move(folder.incoming().resolve(name), claimed)
                && Files.isRegularFile(claimed, LinkOption.NOFOLLOW_LINKS)) {
            fetchSidecar(claimFolder, name);
            return Optional.of(Claim.of(claimFolder, name));
        }
        Claim.of(claimFolder, name).discard();
        return Optional.empty();
    }

    /** @return the claims of this instance, the oldest first */
    List<Claim> open() throws IOException {
        List<Claim> open = new ArrayList<>();
        for (Path claimFolder : folders(own)) {
            List<String> names = FolderListing.of(claimFolder);
            for (String name : names) {
                fetchSidecar(claimFolder, name);
                open.add(Claim.of(claimFolder, name));
            }
            if (names.isEmpty()) {
                Claim.of(claimFolder, "gone").discard();
            }
        }
        return open;
    }

    /** Makes the claims of dead instances this instance's own. Time is the file system's, not that of any clock here. */
    void takeOver() throws IOException {
        Instant now = beaten(own);
        for (Path other : folders(folder.claimed())) {
            if (!other.equals(own) && Duration.between(beaten(other), now).compareTo(dead) > 0) {
                for (Path claimFolder : folders(other)) {
                    Claim.move(claimFolder, unused());
                }
            }
        }
    }

    /** The sidecar comes after its file. One that lies beside another file of the name belongs to that. */
    private void fetchSidecar(Path claimFolder, String name) throws IOException {
        Path sidecar = claimFolder.resolve(name + ReleaseFile.SIDECAR);
        if (Files.notExists(sidecar) && Files.notExists(folder.incoming().resolve(name))) {
            Claim.move(folder.incoming().resolve(name + ReleaseFile.SIDECAR), sidecar);
        }
    }

    private Path unused() {
        return own.resolve(String.format("%013d-%s", System.currentTimeMillis(), UUID.randomUUID()));
    }

    private static Instant beaten(Path instance) throws IOException {
        try {
            return time(instance.resolve(HEARTBEAT));
        } catch (NoSuchFileException e) {
            return time(instance);
        }
    }

    private static Instant time(Path path) throws IOException {
        return Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(it -> Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }
}
