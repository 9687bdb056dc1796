package org.synergymonitor.local;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackfillTextTest {
    private static final String RUNNING = """
            {"state": "RUNNING", "files": {"total": 1200, "done": 120, "accepted": 110, "repeated": 8, "rejected": 2},
             "observations": 118000, "pace": {"files": 4.2, "observations": 4210.4}, "secondsLeft": 258}""";
    private static final String DONE = """
            {"state": "DONE", "files": {"total": 300, "done": 300, "accepted": 298, "repeated": 0, "rejected": 2},
             "observations": 298000, "startedAt": "2026-03-01T00:00:00Z", "updatedAt": "2026-03-01T00:01:05.4Z",
             "rejections": [{"file": "NBS/ANNUAL/bad.csv", "errors": 2, "report": "/api/v1/reports/r1",
               "first": {"line": 3, "column": 2, "columnName": "TIME_PERIOD", "message": {"zh": "参考期", "en": "a period"}}}]}""";

    @Test
    void progressIsOneLine() throws JsonProcessingException {
        assertThat(BackfillText.progress(json(RUNNING)))
                .isEqualTo("  120/1,200 文件 files · 接受 accepted 110 · 重复 repeated 8 · 拒绝 rejected 2"
                        + " · 4,210 观测 observations/s · 剩余 left 4:18");
    }

    @Test
    void nobodyKnowsHowLongItTakesBeforeTheFirstFile() throws JsonProcessingException {
        assertThat(BackfillText.progress(json(RUNNING.replace(", \"secondsLeft\": 258", ""))))
                .endsWith("剩余 left …");
    }

    @Test
    void theSummaryShowsEachRejectionAndWhereItsReportIs() throws JsonProcessingException {
        List<String> lines = BackfillText.summary(json(DONE), URI.create("http://127.0.0.1:8081"));

        assertThat(lines)
                .containsExactly(
                        "  状态 state                 DONE",
                        "  文件 files                  300",
                        "  接受 accepted               298",
                        "  重复 repeated                 0",
                        "  拒绝 rejected                 2",
                        "  观测 observations       298,000",
                        "  用时 took                  1:05",
                        "",
                        "  NBS/ANNUAL/bad.csv  2 处错误 errors",
                        "    3:2 TIME_PERIOD 参考期 / a period",
                        "    http://127.0.0.1:8081/api/v1/reports/r1",
                        "",
                        "  另有 / and 1 more");
    }

    @Test
    void aReportThatIsNotShownIsSaidToBeSo() throws JsonProcessingException {
        String done = DONE.replace(", \"report\": \"/api/v1/reports/r1\"", "");

        assertThat(BackfillText.summary(json(done), URI.create("http://127.0.0.1:8081")))
                .contains("    可能含禁发数据，不显示报告 may be under embargo: no report is shown");
    }

    @ParameterizedTest
    @CsvSource({"DONE, 0, true", "DONE, 1, false", "CANCELLED, 0, false", "FAILED, 0, false"})
    void onlyWhatWasAcceptedAsAWholeIsClean(String state, int rejected, boolean clean) throws JsonProcessingException {
        JsonNode job = json("{\"state\": \"" + state + "\", \"files\": {\"rejected\": " + rejected + "}}");

        assertThat(BackfillText.isClean(job)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "59, 0:59", "3599, 59:59", "3600, 1:00:00", "90061, 25:01:01"})
    void timesAreReadAsOnAClock(long seconds, String text) {
        assertThat(BackfillText.time(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
