package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.file.FileLabel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

class ManifestTest {
    private static final Set<String> FILES = Set.of("a.csv", "old/b.csv");

    @Test
    void aRowSaysWhatItsFileIsOf() throws IOException {
        Map<String, FileLabel> labels = read("""
                file,agency,dataflow,releasedAt,embargoUntil,profile,sourceUri,retrievedAt
                old/b.csv,NBS,ANNUAL,2012-03-01T09:30:00+08:00,,yearbook,https://stats.example/b,2012-03-02T00:00:00Z
                """);

        assertThat(labels).containsOnlyKeys("old/b.csv");
        FileLabel label = labels.get("old/b.csv");
        assertThat(label.headings())
                .isEqualTo(Map.of(
                        HeadingField.AGENCY, "NBS",
                        HeadingField.DATAFLOW, "ANNUAL",
                        HeadingField.RELEASED_AT, "2012-03-01T09:30+08:00"));
        assertThat(label.profile()).contains("yearbook");
        assertThat(label.sourceUri()).contains("https://stats.example/b");
        assertThat(label.retrievedAt()).contains(Instant.parse("2012-03-02T00:00:00Z"));
    }

    @Test
    void allErrorsAreSaidAtOnceWithTheirPlaces() {
        assertThatThrownBy(() -> read("""
                file,releasedAt,agency,colour,agency
                a.csv,yesterday,N B S,red,
                missing.csv,2012-03-01T09:30:00+08:00,NBS,red,
                a.csv,,NBS,red,
                ,,NBS,red,
                old/b.csv,,NBS
                """)).isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.findings())
                .extracting(Finding::line, Finding::column, Finding::code)
                .containsExactly(
                        tuple(1, 4, Code.UNKNOWN_COLUMN),
                        tuple(1, 5, Code.DUPLICATE_COLUMN),
                        tuple(2, 3, Code.INVALID_IDENTIFIER),
                        tuple(2, 2, Code.INVALID_TIMESTAMP),
                        tuple(3, 1, Code.FILE_NOT_FOUND),
                        tuple(4, 1, Code.DUPLICATE_ID),
                        tuple(5, 1, Code.REQUIRED),
                        tuple(6, null, Code.WRONG_FIELD_COUNT)));
    }

    @Test
    void withoutTheColumnOfFilesItSaysNothing() {
        assertThatThrownBy(() -> read("agency\nNBS\n"))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.findings())
                        .extracting(Finding::code)
                        .containsExactly(Code.MISSING_COLUMN));
        assertThatThrownBy(() -> read("")).isInstanceOf(Refusal.class);
    }

    @Test
    void addressThatReadersAreShownHoldsNoPassword() {
        assertThatThrownBy(() -> read("file,sourceUri\na.csv,https://user:secret@stats.example/a.csv\n"))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.findings())
                        .extracting(Finding::line, Finding::column, Finding::code, Finding::value)
                        .containsExactly(tuple(2, 2, Code.USER_INFO_NOT_ALLOWED, null)));
    }

    private static Map<String, FileLabel> read(String manifest) throws IOException {
        return Manifest.read(Content.of(manifest), FILES);
    }
}
