package org.synergymonitor.ingestion.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleaseRuleTest {
    @ParameterizedTest
    @CsvSource({
        "P1M, P30D, 2023, 2023-01-31 2023-02-28 2023-03-31 2023-04-30 2023-05-31 2023-06-30 2023-07-31 2023-08-31 2023-09-30 2023-10-31 2023-11-30 2023-12-31",
        "P3M, P1M14D, 2023, 2023-02-15 2023-05-15 2023-08-15 2023-11-15",
        "P1Y, P59D, 2023, 2023-03-01",
        "P1Y, P59D, 2024, 2024-02-29",
        "P1Y, P2M, 2024, 2024-03-01",
        "P6M, P11M, 2024, 2024-12-01",
        "P6M, P364D, 2024, 2024-12-30",
    })
    void yearBeginsAtTheOffsetAndGoesOnByThePeriodicity(Period periodicity, Period offset, int year, String dates) {
        ReleaseRule rule = new ReleaseRule(periodicity, offset, LocalTime.MIDNIGHT, ZoneId.of("UTC"));

        List<Expectation> expected = rule.between(at(year + "-01-01T00:00Z"), at(year + "-12-31T23:59Z"));

        assertThat(expected)
                .extracting(it -> it.expectedAt().toLocalDate().toString())
                .containsExactly(dates.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "P0D, 2022-12-24 2023-01-01 2023-01-08",
        "P3D, 2022-12-20 2022-12-27 2023-01-04 2023-01-11",
    })
    void lastWeekOfTheYearIsLeftOutWhereTheNextYearBeginsAtOnce(Period offset, String dates) {
        ReleaseRule weekly = new ReleaseRule(Period.ofDays(7), offset, LocalTime.MIDNIGHT, ZoneId.of("UTC"));

        List<Expectation> expected = weekly.between(at("2022-12-20T00:00Z"), at("2023-01-12T00:00Z"));

        assertThat(expected)
                .extracting(it -> it.expectedAt().toLocalDate().toString())
                .containsExactly(dates.split(" "));
    }

    @Test
    void localTimeStaysWhenTheClocksAreChanged() {
        ReleaseRule rule = new ReleaseRule(
                Period.ofMonths(1), Period.ofDays(14), LocalTime.of(11, 0), ZoneId.of("Europe/Brussels"));

        List<Expectation> expected = rule.between(at("2024-03-01T00:00Z"), at("2024-04-30T00:00Z"));

        assertThat(expected)
                .extracting(Expectation::at)
                .containsExactly(at("2024-03-15T10:00Z"), at("2024-04-15T09:00Z"));
    }

    @Test
    void hourThatIsLeaptOverComesLaterAndTheOneThatComesTwiceIsTheFirst() {
        ReleaseRule daily =
                new ReleaseRule(Period.ofDays(1), Period.ZERO, LocalTime.of(2, 30), ZoneId.of("Europe/Brussels"));

        List<Expectation> expected = Stream.of("2024-03-31", "2024-10-27")
                .flatMap(day -> daily.between(at(day + "T00:00Z"), at(day + "T23:00Z")).stream())
                .toList();

        assertThat(expected)
                .extracting(Expectation::expectedAt)
                .containsExactly(
                        OffsetDateTime.parse("2024-03-31T03:30+02:00"), OffsetDateTime.parse("2024-10-27T02:30+02:00"));
    }

    @Test
    void dayThatAZoneLeavesOutIsNotExpectedTwice() {
        ReleaseRule daily =
                new ReleaseRule(Period.ofDays(1), Period.ZERO, LocalTime.MIDNIGHT, ZoneId.of("Pacific/Apia"));

        List<Expectation> expected = daily.between(at("2011-12-29T00:00Z"), at("2012-01-01T00:00Z"));

        assertThat(expected)
                .extracting(Expectation::at)
                .containsExactly(at("2011-12-29T10:00Z"), at("2011-12-30T10:00Z"), at("2011-12-31T10:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"P0D, P0D", "P-1M, P0D", "P13M, P0D", "P1Y1D, P0D", "P2147483647D, P0D", "P1M, P1Y", "P1M, P-1D"})
    void ruleThatNoYearCanHoldIsRefused(Period periodicity, Period offset) {
        assertThatThrownBy(() -> new ReleaseRule(periodicity, offset, LocalTime.MIDNIGHT, ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(periodicity.toString());
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
