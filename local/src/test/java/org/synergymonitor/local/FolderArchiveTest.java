package org.synergymonitor.local;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FolderArchiveTest {
    @TempDir
    Path folder;

    @Test
    void filesArePackedUnderTheirNamesBelowTheFolderButNothingHiddenAndNoLinks() throws IOException {
        Files.createDirectories(folder.resolve("NBS/ANNUAL"));
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve("manifest.csv"), "file\n");
        Files.writeString(folder.resolve("NBS/ANNUAL/2021.csv"), "REF_AREA\n");
        Files.writeString(folder.resolve(".git/config"), "hidden");
        Files.writeString(folder.resolve(".DS_Store"), "hidden");
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("manifest.csv"));

        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        FolderArchive.write(folder, archive);

        assertThat(entries(archive.toByteArray()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("manifest.csv", "file\n", "NBS/ANNUAL/2021.csv", "REF_AREA\n"));
    }

    private static Map<String, String> entries(byte[] archive) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
