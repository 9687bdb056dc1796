package org.synergymonitor.ingestion.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

class SidecarTest {
    @Test
    void everythingThatIsSaidIsTaken() throws IOException {
        FileLabel label = read("""
                {"agency":"NBS","dataflow":"ANNUAL","releasedAt":"2022-03-01T09:30:00+08:00","embargoUntil":"2022-03-02T00:00:00Z",
                 "profile":"yearbook","sourceUri":"https://stats.example/a.csv","retrievedAt":"2022-03-01T10:00:00Z",
                 "eTag":"W/\\"1\\"","lastModified":"Tue, 01 Mar 2022 01:30:00 GMT"}""");

        assertThat(label.headings())
                .isEqualTo(Map.of(
                        HeadingField.AGENCY, "NBS",
                        HeadingField.DATAFLOW, "ANNUAL",
                        HeadingField.RELEASED_AT, "2022-03-01T09:30+08:00",
                        HeadingField.EMBARGO_UNTIL, "2022-03-02T00:00Z"));
        assertThat(label.profile()).contains("yearbook");
        assertThat(label.sourceUri()).contains("https://stats.example/a.csv");
        assertThat(label.retrievedAt()).contains(Instant.parse("2022-03-01T10:00:00Z"));
        assertThat(label.eTag()).contains("W/\"1\"");
        assertThat(label.lastModified()).contains("Tue, 01 Mar 2022 01:30:00 GMT");
    }

    @Test
    void nothingHasToBeSaid() throws IOException {
        assertThat(read("{}")).isEqualTo(FileLabel.NONE);
        assertThat(read("{\"agency\":null,\"sourceUri\":null}")).isEqualTo(FileLabel.NONE);
    }

    @Test
    void allErrorsAreSaidAtOnce() {
        assertThatThrownBy(() -> read("""
                {"agency":"../etc","releasedAt":"2022-03-01","sourceUri":"","retrievedAt":5,"path":"/etc/passwd"}""")).isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.findings())
                .extracting(Finding::field, Finding::code)
                .containsExactly(
                        tuple("/agency", Code.INVALID_IDENTIFIER),
                        tuple("/releasedAt", Code.INVALID_TIMESTAMP),
                        tuple("/sourceUri", Code.INVALID_TEXT),
                        tuple("/retrievedAt", Code.WRONG_TYPE),
                        tuple("/path", Code.UNKNOWN_FIELD)));
    }

    @Test
    void addressThatReadersAreShownHoldsNoPassword() {
        assertThatThrownBy(() -> read("{\"sourceUri\":\"https://user:secret@stats.example/a.csv\"}"))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.findings())
                        .extracting(Finding::field, Finding::code, Finding::value)
                        .containsExactly(tuple("/sourceUri", Code.USER_INFO_NOT_ALLOWED, null)));
    }

    private static FileLabel read(String json) throws IOException {
        return Sidecar.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
