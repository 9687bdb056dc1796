package org.synergymonitor.formats.time;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Period;

import static org.assertj.core.api.Assertions.assertThat;

class ReferencePeriodsTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2024",
        "2024-A1, 2024",
        "2024-S1, 2024-S1",
        "2024-Q4, 2024-Q4",
        "2024-M03, 2024-M03",
        "2024-03, 2024-M03",
        "2024Z, 2024",
        "2024-03+08:00, 2024-M03",
        "2024-08:00, 2024",
        "2000-01-01T00:00:00/P1Y, 2000",
        "2000-01-01/P12M, 2000",
        "2000-07-01/P6M, 2000-S2",
        "2000-04-01Z/P3M, 2000-Q2",
        "2000-02-01T00:00:00/P1M, 2000-M02",
        "2000-01-01/2000-12-31, 2000",
        "2000-01-01T00:00:00/2000-04-01T00:00:00, 2000-Q1",
        "202602MM, 2026-M02",
        "202604SS, 2026-Q4",
        "2025YY, 2025",
        "2019A, 2019-Q1",
        "2019D, 2019-Q4",
        "201905, 2019-M05",
        "2019年, 2019",
        "2019年度, 2019",
        "2019年第1季度, 2019-Q1",
        "2019年1季度, 2019-Q1",
        "2019年四季度, 2019-Q4",
        "2019年上半年, 2019-S1",
        "2019年下半年, 2019-S2",
        "2019年5月, 2019-M05",
        "２０１９ 年 12 月, 2019-M12"
    })
    void theFormsOfSdmxAndOfTheBureauDenoteAPeriod(String text, String period) {
        assertThat(ReferencePeriods.parse(text, Optional.empty())).isEqualTo(monitored(period));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-T1, T",
        "2024-W05, W",
        "2020-W53, W",
        "2024-D366, D",
        "2024-03-05, D",
        "2024-03-05T00:00:00Z, D",
        "2024-03-05T10:30:00, N",
        "2024-01-01/P4M, T",
        "2024-01-01/P7D, W",
        "2024-01-01/P1D, D",
        "2024-01-01/PT1H, N",
        "2024-01-01/P2M, P2M",
        "2024-01-01/2024-02-29, P2M"
    })
    void otherFrequenciesAreNamed(String text, String frequency) {
        assertThat(ReferencePeriods.parse(text, Optional.empty())).isEqualTo(new PeriodReading.Unmonitored(frequency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "0999",
                "2024-A2",
                "2024-S3",
                "2024-T4",
                "2024-Q0",
                "2024-Q5",
                "2024-M00",
                "2024-M13",
                "2024-13",
                "2024-W00",
                "2024-W53",
                "2023-D366",
                "2023-02-29",
                "2024-H1",
                "2024Q1",
                "2024H1",
                "2024-03-05T25:00:00",
                "2000-02-01/P1Y",
                "2000-01-01/1999-01-01",
                "2000-01-01/P",
                "/",
                "202613MM",
                "202605SS",
                "2019E",
                "2019年5季度",
                "2019年13月",
                "2019年1-2月",
                "2019-2020",
                "−2019"
            })
    void whatIsNoPeriodIsToldHowToMendIt(String text) {
        assertThat(ReferencePeriods.parse(text, Optional.empty()))
                .isInstanceOfSatisfying(
                        PeriodReading.Invalid.class, it -> assertThat(it.hint()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, --07-01, 2024-Q3",
        "2024-Q3, --07-01, 2025-Q1",
        "2024-M01, --04-01, 2024-M04",
        "2024-S2, --07-01, 2025-S1",
        "2024-A1, --01-01, 2024",
        "2024, --07-01, 2024",
        "2024-M03, --01-01Z, 2024-M03"
    })
    void aReportingYearThatFitsTheCalendarIsConverted(String text, String startDay, String period) {
        assertThat(ReferencePeriods.parse(text, Optional.of(startDay))).isEqualTo(monitored(period));
    }

    @ParameterizedTest
    @CsvSource({"2024-A1, --07-01", "2024-Q1, --02-01", "2024-M01, --04-06", "2024-Q1, 07-01", "2024-Q1, --13-01"})
    void aReportingYearThatDoesNotIsNoPeriod(String text, String startDay) {
        assertThat(ReferencePeriods.parse(text, Optional.of(startDay))).isInstanceOf(PeriodReading.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-12-31, A, 2014",
        "2014-01-01, A, 2014",
        "2014-12-31T23:59:59, A, 2014",
        "2014-06-30, S, 2014-S1",
        "2014-04-01, Q, 2014-Q2",
        "2014-03, Q, 2014-Q1",
        "2014-02-28, M, 2014-M02",
        "2014-Q1, Q, 2014-Q1"
    })
    void aDayThatBoundsAPeriodOfTheDeclaredFrequencyDenotesIt(String text, String frequency, String period) {
        assertThat(declared(text, frequency)).isEqualTo(monitored(period));
    }

    @ParameterizedTest
    @CsvSource({"2014-07-01, A", "2014-02-01, Q", "2014-02-15, M", "2014-Q4, A", "2014, Q", "2014-S1, Q"})
    void anythingElseContradictsTheDeclaredFrequency(String text, String frequency) {
        assertThat(declared(text, frequency)).isInstanceOf(PeriodReading.Invalid.class);
    }

    @Test
    void aHostileTextCostsNothing() {
        assertThat(ReferencePeriods.parse("1".repeat(10_000_000), Optional.empty()))
                .isInstanceOf(PeriodReading.Invalid.class);
    }

    private static PeriodReading declared(String text, String frequency) {
        return ReferencePeriods.parse(text, Optional.empty(), Optional.of(Frequency.of(frequency)));
    }

    private static PeriodReading monitored(String period) {
        return new PeriodReading.Monitored(Period.parse(period));
    }
}
