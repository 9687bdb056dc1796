package org.synergymonitor.ingestion.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FolderListingTest {
    @TempDir
    Path root;

    @Test
    void filesAreListedByNameButNothingHiddenUnfinishedOrLinked() throws IOException {
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve("secret.csv"), "secret");
        for (String name : List.of(
                "b.csv",
                "a.json",
                "NBS/ANNUAL/2021.csv",
                "NBS/ANNUAL/2021.csv.release.json",
                "c.csv.part",
                "d.TMP",
                ".e.csv",
                ".hidden/f.csv")) {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, name);
        }
        Files.createSymbolicLink(root.resolve("linked"), outside);
        Files.createSymbolicLink(root.resolve("linked.csv"), outside.resolve("secret.csv"));

        List<String> names = FolderListing.of(root);

        assertThat(names).containsExactly("NBS/ANNUAL/2021.csv", "a.json", "b.csv");
    }
}
