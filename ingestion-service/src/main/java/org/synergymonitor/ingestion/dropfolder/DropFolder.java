package org.synergymonitor.ingestion.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.synergymonitor.ingestion.file.FolderListing;

/**
 * The four folders, of one file system.
 *
 * @param incoming where writers put files
 * @param claimed where they lie while they are read
 * @param done where they go with their receipts
 * @param rejected where they go with all that is wrong with them
 */
record DropFolder(Path incoming, Path claimed, Path done, Path rejected) {
    static DropFolder in(Path root) {
        return new DropFolder(
                root.resolve("incoming"), root.resolve("claimed"), root.resolve("done"), root.resolve("rejected"));
    }

    void create() throws IOException {
        for (Path folder : List.of(incoming, claimed, done, rejected)) {
            Files.createDirectories(folder);
        }
    }

    /** @return the names of the files that wait to be claimed, in order */
    List<String> waiting() throws IOException {
        return FolderListing.of(incoming);
    }
}
