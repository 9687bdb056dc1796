package org.synergymonitor.ingestion.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.ingestion.dataflow.Dataflow;
import org.synergymonitor.model.definition.Period;

import static org.assertj.core.api.Assertions.assertThat;

class AssignmentTest {
    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void namedPeriodIsMetByTheFirstReleaseThatReportsIt() {
        List<Standing> standings = standings(
                announced(expected("2023", "2024-03-01"), expected("2024", "2025-03-01")),
                release("c", "2024-04-01", "2022", "2023"),
                release("b", "2024-03-02", "2023"),
                release("a", "2024-03-01", "2022"));

        assertThat(metBy(standings)).containsExactly("b", "-");
        assertThat(standings.get(0).punctuality()).contains(Duration.ofDays(1));
    }

    @Test
    void releaseOfSeveralPeriodsMeetsThemAll() {
        List<Standing> standings = standings(
                announced(expected("2024-M01", "2024-02-10"), expected("2024-M02", "2024-03-10")),
                release("both", "2024-03-10", "2024-M01", "2024-M02"));

        assertThat(metBy(standings)).containsExactly("both", "both");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-25, - -",
        "2024-01-26, a -",
        "2024-02-24, a -",
        "2024-02-25, - a",
        "2024-12-31, - a",
    })
    void withoutAPeriodTheWindowDecides(String released, String metBy) {
        List<Standing> standings = standings(
                announced(expected(null, "2024-02-10"), expected(null, "2024-03-11")), release("a", released));

        assertThat(metBy(standings)).containsExactly(metBy.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"2024-02-08, -", "2024-02-09, a", "2024-12-31, a"})
    void anOnlyExpectationIsNotMetByWhatWasOutLongBefore(String released, String metBy) {
        List<Standing> standings = standings(announced(expected(null, "2024-02-10")), release("a", released));

        assertThat(metBy(standings)).containsExactly(metBy);
    }

    @Test
    void ofSeveralReleasesInAWindowTheFirstOneCounts() {
        List<Standing> standings = standings(
                announced(expected(null, "2024-02-10"), expected(null, "2024-03-11")),
                release("second", "2024-02-12"),
                release("first", "2024-02-09"));

        assertThat(metBy(standings)).containsExactly("first", "-");
    }

    @Test
    void ofReleasesOfOneInstantTheOneReceivedFirstCounts() {
        Instant at = Instant.parse("2024-02-10T00:00:00Z");
        OffsetDateTime releasedAt = OffsetDateTime.parse("2024-02-10T08:00:00+08:00");

        List<Standing> standings = standings(
                announced(expected(null, "2024-02-10")),
                new PublishedRelease("a", releasedAt, at.plusSeconds(9), Set::of),
                new PublishedRelease("b", releasedAt, at, Set::of));

        assertThat(metBy(standings)).containsExactly("b");
    }

    @Test
    void ruleDividesTheYearAmongItsExpectations() {
        ReleaseRule quarterly = new ReleaseRule(
                java.time.Period.ofMonths(3), java.time.Period.ofDays(14), LocalTime.MIDNIGHT, ZoneId.of("UTC"));
        ReleaseCalendar calendar =
                new ReleaseCalendar(Optional.empty(), Optional.of(quarterly), ReleaseCalendar.DEFAULT_TOLERANCE);

        List<Standing> standings = standings(
                calendar, release("q1", "2023-12-20"), release("q2", "2024-05-20"), release("q4", "2024-10-15"));

        assertThat(metBy(standings)).startsWith("q1", "q2", "-", "q4", "-").hasSize(8);
    }

    @Test
    void onlyWhatIsAskedForIsAnsweredButItsNeighboursCount() {
        ReleaseCalendar calendar = announced(expected(null, "2024-02-10"), expected(null, "2024-03-11"));

        List<Standing> standings = defined(calendar)
                .standings(
                        List.of(release("early", "2024-02-20")),
                        Instant.parse("2024-03-01T00:00:00Z"),
                        Instant.parse("2024-04-01T00:00:00Z"),
                        NOW);

        assertThat(metBy(standings)).containsExactly("-");
    }

    @Test
    void periodsAreAskedForOnlyWhereTheCalendarNamesThem() {
        PublishedRelease unread = new PublishedRelease("a", OffsetDateTime.parse("2024-02-10T00:00:00Z"), NOW, () -> {
            throw new AssertionError("nobody asked");
        });

        List<Standing> standings = standings(announced(expected(null, "2024-02-10")), unread);

        assertThat(metBy(standings)).containsExactly("a");
    }

    private static List<Standing> standings(ReleaseCalendar calendar, PublishedRelease... releases) {
        return defined(calendar)
                .standings(
                        List.of(releases),
                        Instant.parse("2024-01-01T00:00:00Z"),
                        Instant.parse("2025-12-31T00:00:00Z"),
                        NOW);
    }

    private static DefinedCalendar defined(ReleaseCalendar calendar) {
        return new DefinedCalendar(new Dataflow("NBS", "ANNUAL"), Instant.EPOCH, calendar);
    }

    private static List<String> metBy(List<Standing> standings) {
        return standings.stream()
                .map(it -> it.metBy().map(PublishedRelease::id).orElse("-"))
                .toList();
    }

    private static ReleaseCalendar announced(Expectation... expected) {
        return new ReleaseCalendar(
                Optional.of(Arrays.asList(expected)), Optional.empty(), ReleaseCalendar.DEFAULT_TOLERANCE);
    }

    private static Expectation expected(String period, String date) {
        return new Expectation(Optional.ofNullable(period).map(Period::parse), midnight(date));
    }

    private static PublishedRelease release(String id, String date, String... periods) {
        OffsetDateTime at = midnight(date);
        Set<Period> reported = Stream.of(periods).map(Period::parse).collect(Collectors.toSet());
        return new PublishedRelease(id, at, at.toInstant(), () -> reported);
    }

    private static OffsetDateTime midnight(String date) {
        return OffsetDateTime.parse(date + "T00:00:00Z");
    }
}
