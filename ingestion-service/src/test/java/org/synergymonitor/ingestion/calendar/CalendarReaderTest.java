package org.synergymonitor.ingestion.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

class CalendarReaderTest {
    private static final String RULE = "{\"periodicity\":\"P1M\",\"offset\":\"P14D\"}";

    @Test
    void whatIsNotSaidIsTheDefault() throws IOException {
        ReleaseCalendar calendar = CalendarReader.read("{\"rule\":" + RULE + "}");

        assertThat(calendar.tolerance()).isEqualTo(Duration.ofDays(1));
        assertThat(calendar.rule().orElseThrow().timeZone()).hasToString("UTC");
        assertThat(calendar.rule().orElseThrow().time()).hasToString("00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                {"expected":[{"referencePeriod":"2023","expectedAt":"2024-03-01T09:30:00+08:00"},\
                {"expectedAt":"2024-09-01T09:30:00+08:00"}],"tolerance":"PT12H"}""",
                """
                {"rule":{"periodicity":"P3M","offset":"P1M14D","time":"09:30:00","timeZone":"Asia/Shanghai"},\
                "tolerance":"PT24H"}""",
            })
    void whatIsReadIsWrittenTheSame(String json) throws IOException {
        ReleaseCalendar calendar = CalendarReader.read(json);

        assertThat(new String(EventCodec.encode(calendar), StandardCharsets.UTF_8))
                .isEqualTo(json);
        assertThat(EventCodec.decode(ReleaseCalendar.class, EventCodec.encode(calendar)))
                .isEqualTo(calendar);
    }

    @Test
    void everythingThatIsWrongWithARuleIsSaid() {
        List<Finding> findings = findings("""
                {"rule":{"periodicity":"PT1H","offset":"P1Y","time":"25:00","timeZone":"Mars","day":1},"tolerance":"-P1D"}""");

        assertThat(findings)
                .extracting(Finding::code, Finding::field)
                .containsExactlyInAnyOrder(
                        tuple(Code.INVALID_PERIODICITY, "/rule/periodicity"),
                        tuple(Code.INVALID_OFFSET, "/rule/offset"),
                        tuple(Code.INVALID_TIME_OF_DAY, "/rule/time"),
                        tuple(Code.INVALID_TIME_ZONE, "/rule/timeZone"),
                        tuple(Code.UNKNOWN_FIELD, "/rule/day"),
                        tuple(Code.INVALID_TOLERANCE, "/tolerance"));
    }

    @Test
    void everythingThatIsWrongWithExpectedReleasesIsSaid() {
        List<Finding> findings = findings("""
                {"expected":[{"referencePeriod":"2023-W01","expectedAt":"2024-03-01"},{},
                {"referencePeriod":"2023","expectedAt":"2024-03-01T00:00:00Z"},
                {"referencePeriod":"2023","expectedAt":"2024-03-01T08:00:00+08:00"}]}""");

        assertThat(findings)
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(Code.INVALID_PERIOD, "/expected/0/referencePeriod"),
                        tuple(Code.INVALID_TIMESTAMP, "/expected/0/expectedAt"),
                        tuple(Code.REQUIRED, "/expected/1/expectedAt"),
                        tuple(Code.REPEATED_EXPECTATION, "/expected/3/referencePeriod"),
                        tuple(Code.REPEATED_EXPECTATION, "/expected/3/expectedAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"rule\":" + RULE + ",\"expected\":[{\"expectedAt\":\"2024-03-01T00:00:00Z\"}]}"})
    void eitherExpectedReleasesOrARuleIsNeeded(String json) {
        assertThat(findings(json))
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple(Code.EXACTLY_ONE, ""));
    }

    @Test
    void atMostAThousandReleasesAreExpected() {
        OffsetDateTime first = OffsetDateTime.parse("2024-01-01T00:00:00Z");
        String expected = IntStream.rangeClosed(0, 1_000)
                .mapToObj(day -> "{\"expectedAt\":\"" + first.plusDays(day) + "\"}")
                .collect(Collectors.joining(","));

        assertThat(findings("{\"expected\":[" + expected + "]}"))
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple(Code.WRONG_COUNT, "/expected"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P99999999999D",
                "P2147483647Y",
                "P1D\u0000",
                "PT9223372036854775807S",
                "P1Y",
                "",
                "１",
            })
    void hostileDurationsAreRefused(String duration) {
        assertThat(findings("{\"rule\":" + RULE + ",\"tolerance\":" + quoted(duration) + "}"))
                .extracting(Finding::code)
                .containsExactly(Code.INVALID_TOLERANCE);
        assertThat(findings("{\"rule\":{\"periodicity\":\"P1M\",\"offset\":" + quoted(duration) + "}}"))
                .extracting(Finding::code)
                .containsExactly(Code.INVALID_OFFSET);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\u0000", "\\u0000") + "\"";
    }

    private static List<Finding> findings(String body) {
        return catchThrowableOfType(Refusal.class, () -> CalendarReader.read(body))
                .findings();
    }
}
