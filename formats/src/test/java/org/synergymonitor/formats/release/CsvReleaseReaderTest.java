package org.synergymonitor.formats.release;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class CsvReleaseReaderTest {
    private static final Map<String, String> HEADING =
            Map.of("agency", "NBS", "dataflow", "ANNUAL", "releasedAt", "2022-03-01T09:30:00+08:00");

    @Test
    void theHeadingMayStandInColumns() {
        SubmittedRelease release = read("""
                agency,dataflow,released_at,ref_area,indicator,time_period,value
                NBS,ANNUAL,2022-03-01T09:30:00+08:00,CN,output,2021,-1.5e3
                """, Map.of());

        assertThat(release.heading().agency()).isEqualTo("NBS");
        assertThat(release.observations().get(0).value()).isEqualTo(-1500);
    }

    @Test
    void columnsMustAgreeWithParametersAndAmongThemselves() {
        assertThat(findings("""
                        agency,ref_area,indicator,time_period,value
                        NBS,CN,output,2021,1
                        OTHER,CN,output,2020,1
                        """, HEADING))
                .extracting(Finding::code, Finding::line, Finding::column)
                .containsExactly(tuple(Code.INCONSISTENT_HEADING, 3, 1));
    }

    @Test
    void theHeaderIsToldAllThatIsWrong() {
        assertThat(findings("ref_area,Indicator,valeu,indicator\n", HEADING))
                .extracting(Finding::code, Finding::columnName)
                .containsExactly(
                        tuple(Code.UNKNOWN_COLUMN, "valeu"),
                        tuple(Code.DUPLICATE_COLUMN, "indicator"),
                        tuple(Code.MISSING_COLUMN, "time_period"),
                        tuple(Code.MISSING_COLUMN, "value"));
    }

    @Test
    void onlyDecimalNumbersAreNumbers() {
        assertThat(findings("""
                        ref_area,indicator,time_period,value
                        CN,a,2021,NaN
                        CN,b,2021,0x1p3
                        CN,c,2021,1d
                        CN,d,2021,1e400
                        CN,e,2021,:
                        """, HEADING))
                .extracting(Finding::code)
                .containsExactly(
                        Code.INVALID_NUMBER,
                        Code.INVALID_NUMBER,
                        Code.INVALID_NUMBER,
                        Code.OUT_OF_RANGE,
                        Code.INVALID_NUMBER);
    }

    @Test
    void theSamePeriodWrittenInTwoWaysIsTheSameCell() {
        assertThat(findings("""
                        ref_area,indicator,time_period,value
                        CN,a,2021-07,1
                        CN,a,2021-M07,1
                        """, HEADING)).extracting(Finding::code).containsExactly(Code.CONFLICTING_OBSERVATION);
    }

    @Test
    void aQuoteThatIsMisplacedIsSaid() {
        assertThat(findings("ref_area,indicator,time_period,value\nCN,\"a\"b,2021,1\n", HEADING))
                .extracting(Finding::code, Finding::line)
                .contains(tuple(Code.INVALID_CSV, 2));
    }

    @Test
    void aTimeNeedsItsOffset() {
        Map<String, String> heading =
                Map.of("agency", "NBS", "dataflow", "ANNUAL", "releasedAt", "2022-03-01T09:30:00 08:00");

        assertThat(findings("ref_area,indicator,time_period,value\nCN,a,2021,1\n", heading))
                .extracting(Finding::code, Finding::hint)
                .containsExactly(tuple(Code.INVALID_TIMESTAMP, "in a URL, write + as %2B"));
    }

    @Test
    void aReleaseWithoutObservationsIsNone() {
        assertThat(findings("ref_area,indicator,time_period,value\n", HEADING))
                .extracting(Finding::code)
                .containsExactly(Code.NO_OBSERVATIONS);
    }

    @Test
    void tooManyObservationsAreRefused() {
        String rows = "ref_area,indicator,time_period,value\nCN,a,2021,1\nCN,b,2021,1\nCN,c,2021,1\n";

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> CsvReleaseReader.read(rows, HEADING, 2, (all, places, findings) -> {}));

        assertThat(refusal.findings()).extracting(Finding::code).containsExactly(Code.TOO_MANY_OBSERVATIONS);
    }

    private static SubmittedRelease read(String body, Map<String, String> parameters) {
        return CsvReleaseReader.read(body, parameters, 100, (all, places, findings) -> {});
    }

    private static List<Finding> findings(String body, Map<String, String> parameters) {
        return catchThrowableOfType(Refusal.class, () -> read(body, parameters)).findings();
    }
}
