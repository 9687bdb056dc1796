package org.synergymonitor.ingestion.backfill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.payload.Spool;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.file.ReleaseFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FoundFilesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsPackedLiesUnderNamesOfOurOwn() throws IOException {
        FoundFiles found = unpacked(Map.of(
                "NBS/ANNUAL/2021.csv", "figures",
                "NBS/ANNUAL/2021.csv.release.json", "{}",
                "__MACOSX/._2021.csv", "junk",
                "manifest.csv", "file"));

        ReleaseFile file = found.releases().get("NBS/ANNUAL/2021.csv");
        assertThat(found.releases()).hasSize(1);
        assertThat(file.path()).hasParent(folder).hasContent("figures");
        assertThat(file.sidecar()).hasValueSatisfying(it -> assertThat(it).hasContent("{}"));
        assertThat(found.manifest()).hasValueSatisfying(it -> assertThat(it).hasContent("file"));
    }

    @Test
    void aFolderThatWasPackedItselfStandsForItsContent() throws IOException {
        FoundFiles found =
                unpacked(Map.of("years/manifest.csv", "file", "years/2021.csv", "figures", "years/.DS_Store", "junk"));

        assertThat(found.releases()).containsOnlyKeys("2021.csv");
        assertThat(found.manifest()).isPresent();
    }

    @Test
    void whatWouldLeadOutOfTheArchiveIsRefused() {
        assertThatThrownBy(() -> unpacked(Map.of("../2021.csv", "figures")))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.findings())
                        .extracting(Finding::code)
                        .containsExactly(Code.UNSAFE_ENTRY));
    }

    @Test
    void aFolderIsFoundAsItIs() throws IOException {
        Files.writeString(folder.resolve("2021.csv"), "figures");
        Files.writeString(folder.resolve("2021.csv.release.json"), "{}");
        Files.writeString(folder.resolve("manifest.csv"), "file");

        FoundFiles found = FoundFiles.in(folder);

        assertThat(found.releases()).containsOnlyKeys("2021.csv");
        assertThat(found.releases().get("2021.csv").sidecar()).contains(folder.resolve("2021.csv.release.json"));
        assertThat(found.manifest()).contains(folder.resolve("manifest.csv"));
    }

    private FoundFiles unpacked(Map<String, String> files) throws IOException {
        Spool spool = new Spool(folder, Limits.DEFAULT.bytes());
        try (Payload archive =
                spool.receive(new ByteArrayInputStream(Archives.zip(files)), Optional.empty(), Optional.empty())) {
            return FoundFiles.unpacked(archive, Limits.DEFAULT, folder);
        }
    }
}
