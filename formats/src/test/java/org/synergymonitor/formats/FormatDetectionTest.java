package org.synergymonitor.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.payload.PayloadContent;
import org.synergymonitor.formats.payload.Payloads;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;

class FormatDetectionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "text/csv ~ STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA ~ SDMX_CSV_2",
                "application/vnd.sdmx.data+csv;version=1.0.0 ~ STRUCTURE[;];STRUCTURE_ID;REF_AREA ~ SDMX_CSV_2",
                "application/vnd.sdmx.data+csv; version=2.1.0 ~ DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE ~ SDMX_CSV_1",
                "~ 'KEY,FREQ,CURRENCY,TIME_PERIOD' ~ ECB_CSV",
                "text/csv;charset=UTF-8 ~ 'agency,ref_area,indicator,time_period,value' ~ TIDY_CSV",
                "application/vnd.ms-excel ~ '\"Indicator\";\"value\"' ~ TIDY_CSV",
                "application/vnd.sdmx.data+json;version=2.0.0 ~ {} ~ JSON",
                "application/octet-stream ~ ' [1]' ~ JSON",
                "application/json ~ ref_area ~ JSON",
            })
    void theHeaderRefinesTheContentType(String type, String text, Format format) throws IOException {
        assertThat(detect(text, type, false)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"指标", "'agency,ref_area,indicator'"})
    void aProfileExplainsWhatDoesNotExplainItself(String text) throws IOException {
        assertThat(detect(text, "text/csv", true)).isEqualTo(Format.TABLE_CSV);
    }

    @Test
    void whatExplainsItselfNeedsNoProfile() throws IOException {
        assertThat(detect("STRUCTURE,STRUCTURE_ID", "text/csv", true)).isEqualTo(Format.SDMX_CSV_2);
    }

    @Test
    void aWorkbookIsOneWhateverItIsCalled() throws IOException {
        assertThat(detect(zip("[Content_Types].xml"), "text/csv", true)).isEqualTo(Format.TABLE_XLSX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "~ <?xml version='1.0'?><message:StructureSpecificData/> ~ SDMX_ML_NOT_SUPPORTED",
                "application/vnd.sdmx.structurespecificdata+xml;version=2.1 ~ x ~ SDMX_ML_NOT_SUPPORTED",
                "~ <!DOCTYPE html><p> ~ UNSUPPORTED_MEDIA_TYPE",
                "application/vnd.ms-excel ~ <html><table> ~ UNSUPPORTED_MEDIA_TYPE",
                "~ %PDF-1.7 ~ UNSUPPORTED_MEDIA_TYPE",
                "image/png ~ x ~ UNSUPPORTED_MEDIA_TYPE",
                "text/csv ~ 'a,b' ~ UNKNOWN_FORMAT",
                "text/csv ~ '' ~ UNKNOWN_FORMAT",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet ~ x ~ INVALID_WORKBOOK",
            })
    void whatIsNotReadHereIsRefused(String type, String text, Code code) {
        assertThat(Payloads.codes(() -> detect(text, type, false))).containsExactly(code);
    }

    @Test
    void anOldWorkbookIsToldWhatToDo() {
        Finding finding = Payloads.refusal(() -> detect("\u00D0\u00CF\u0011\u00E0", null, true));

        assertThat(finding.code().status()).isEqualTo(415);
        assertThat(finding.hint()).contains("XLSX");
    }

    @Test
    void aWorkbookWithoutAProfileIsToldWhatIsMissing() {
        Finding finding = Payloads.refusal(() -> detect(zip("xl/workbook.xml"), null, false));

        assertThat(finding.code()).isEqualTo(Code.UNKNOWN_FORMAT);
        assertThat(finding.hint()).contains("layout profile");
    }

    @Test
    void aZipOfFilesIsNoRelease() {
        assertThat(Payloads.codes(() -> detect(zip("2020.csv"), "application/zip", true)))
                .containsExactly(Code.UNSUPPORTED_MEDIA_TYPE);
    }

    private static String zip(String firstName) {
        return "PK\3\4" + "\0".repeat(26) + firstName;
    }

    private static Format detect(String text, String type, boolean hasProfile) throws IOException {
        boolean latin1 = text.chars().allMatch(it -> it < 256);
        byte[] bytes = text.getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        PayloadContent content = new PayloadContent(Payloads.of(bytes, type), Limits.DEFAULT, Optional.empty());
        return FormatDetection.detect(content, Optional.ofNullable(type), hasProfile);
    }
}
