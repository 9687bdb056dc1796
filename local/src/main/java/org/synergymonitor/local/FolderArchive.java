package org.synergymonitor.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs the files below a folder; nothing hidden, no links. */
final class FolderArchive extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final ZipOutputStream zip;

    private FolderArchive(Path folder, ZipOutputStream zip) {
        this.folder = folder;
        this.zip = zip;
    }

    static void write(Path folder, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Files.walkFileTree(folder, new FolderArchive(folder, zip));
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return isHidden(directory) && !directory.equals(folder)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && !isHidden(file)) {
            zip.putNextEntry(new ZipEntry(folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/")));
            Files.copy(file, zip);
            zip.closeEntry();
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
}
