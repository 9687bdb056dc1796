package org.synergymonitor.ingestion.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.ingestion.calendar.Standing.State;
import org.synergymonitor.model.definition.Period;

/**
 * A calendar and how what it expects in {@code [from, to]} stands.
 *
 * @param since when it was first defined
 * @param systems ids of those that use what the dataflow has released so far
 * @param calendar as it can be put again
 */
public record CalendarView(
        String agency,
        String dataflow,
        Instant since,
        List<String> systems,
        ReleaseCalendar calendar,
        Instant from,
        Instant to,
        Summary summary,
        List<ExpectedRelease> expectations) {

    static CalendarView of(DefinedCalendar defined, List<String> systems, TimeSpan span, List<Standing> standings) {
        return new CalendarView(
                defined.dataflow().agency(),
                defined.dataflow().id(),
                defined.since(),
                systems,
                defined.calendar(),
                span.from(),
                span.to(),
                Summary.of(standings),
                standings.stream().map(ExpectedRelease::of).toList());
    }

    /**
     * @param met of what is expected, how much is out
     * @param onTime of that, how much came out within the tolerance
     * @param late how much is not out although its tolerance is over
     * @param medianPunctuality of what is out
     */
    public record Summary(
            long met,
            long onTime,
            long late,
            Optional<String> medianPunctuality,
            Optional<Long> medianPunctualitySeconds) {

        static Summary of(List<Standing> standings) {
            List<Duration> punctualities = standings.stream()
                    .flatMap(it -> it.punctuality().stream())
                    .sorted()
                    .toList();
            Optional<Duration> median = median(punctualities);
            return new Summary(
                    punctualities.size(),
                    standings.stream()
                            .filter(it -> it.withinTolerance().orElse(false))
                            .count(),
                    standings.stream().filter(it -> it.state() == State.LATE).count(),
                    median.map(CalendarView::iso),
                    median.map(Duration::toSeconds));
        }

        private static Optional<Duration> median(List<Duration> sorted) {
            int size = sorted.size();
            return size == 0
                    ? Optional.empty()
                    : Optional.of(sorted.get((size - 1) / 2)
                            .plus(sorted.get(size / 2))
                            .dividedBy(2));
        }
    }

    /**
     * @param metBy id of the release that met it
     * @param punctuality from expectedAt to releasedAt, negative if early
     * @param withinTolerance whether it was out by dueAt
     */
    public record ExpectedRelease(
            Optional<Period> referencePeriod,
            OffsetDateTime expectedAt,
            OffsetDateTime dueAt,
            State state,
            Optional<String> metBy,
            Optional<OffsetDateTime> releasedAt,
            Optional<String> punctuality,
            Optional<Long> punctualitySeconds,
            Optional<Boolean> withinTolerance) {

        static ExpectedRelease of(Standing it) {
            return new ExpectedRelease(
                    it.expectation().referencePeriod(),
                    it.expectation().expectedAt(),
                    it.dueAt(),
                    it.state(),
                    it.metBy().map(PublishedRelease::id),
                    it.metBy().map(PublishedRelease::releasedAt),
                    it.punctuality().map(CalendarView::iso),
                    it.punctuality().map(Duration::toSeconds),
                    it.withinTolerance());
        }
    }

    /** ISO 8601 has one sign, before all of it. */
    private static String iso(Duration duration) {
        return duration.isNegative() ? "-" + duration.negated() : duration.toString();
    }
}
