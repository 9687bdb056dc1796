package org.synergymonitor.ingestion.dropfolder;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.synergymonitor.ingestion.file.ReleaseFile;

/**
 * A file in a folder of its own, so that another of the same name may be claimed beside it.
 *
 * @param folder the claim's own
 */
record Claim(Path folder, ReleaseFile file) {
    static Claim of(Path folder, String name) {
        return new Claim(folder, ReleaseFile.in(folder, name));
    }

    /** Puts file, sidecar and report side by side under the first name that nothing has yet. The file comes last. */
    void settle(Path into, byte[] report) throws IOException {
        Path settled = reserve(into, report);
        if (file.sidecar().isPresent()) {
            move(file.sidecar().get(), beside(settled, ReleaseFile.SIDECAR));
        }
        if (!move(file.path(), settled)) {
            Files.delete(beside(settled, ".report.json"));
        }
        discard();
    }

    /** Removes the claim's folders if nothing is in them any more. */
    void discard() throws IOException {
        try {
            for (Path it = file.path().getParent(); it.startsWith(folder); it = it.getParent()) {
                Files.deleteIfExists(it);
            }
        } catch (DirectoryNotEmptyException e) {
            // something else was put there; it stays
        }
    }

    private Path reserve(Path into, byte[] report) throws IOException {
        for (int number = 1; ; number++) {
            Path settled = into.resolve(numbered(file.name(), number));
            Files.createDirectories(settled.getParent());
            if (Files.notExists(settled) && Files.notExists(beside(settled, ReleaseFile.SIDECAR))) {
                try {
                    return written(settled, report);
                } catch (FileAlreadyExistsException e) {
                    // taken: the next number
                }
            }
        }
    }

    private static Path written(Path settled, byte[] report) throws IOException {
        Files.write(beside(settled, ".report.json"), report, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return settled;
    }

    static String numbered(String name, int number) {
        if (number == 1) {
            return name;
        }
        int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
        return dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** @return false if somebody else moved it away */
    static boolean move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
