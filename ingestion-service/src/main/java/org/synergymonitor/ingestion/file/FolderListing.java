package org.synergymonitor.ingestion.file;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/** The files under a folder that should hold releases: no links, nothing hidden, nothing that is still being written. */
public final class FolderListing extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 8;

    private final Path root;
    private final List<String> names = new ArrayList<>();

    private FolderListing(Path root) {
        this.root = root;
    }

    /** @return their names below the folder, in order, divided by {@code /} */
    public static List<String> of(Path root) throws IOException {
        FolderListing listing = new FolderListing(root);
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), DEEPEST, listing);
        Collections.sort(listing.names);
        return listing.names;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (attributes.isRegularFile() && ReleaseFile.isName(name) && Files.isReadable(file)) {
            names.add(name);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) {
            throw failure;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
        return FileVisitResult.CONTINUE;
    }
}
