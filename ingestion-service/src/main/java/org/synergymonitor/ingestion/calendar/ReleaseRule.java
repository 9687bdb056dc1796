package org.synergymonitor.ingestion.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Announces releases as the ReleaseCalendar of SDMX 2.1 does. The k-th of a year, from 0, is expected at January 1 + offset + k · periodicity,
 * within that year, at the time of the zone. In days and weeks a year does not come out even: its last release is left out if it
 * would come less than half a periodicity before the first of the next year.
 *
 * @param periodicity between two releases, 1 day to 1 year
 * @param offset from January 1 to the first release of the year, less than 1 year
 * @param time of day, later on a day where the clock leaps over it, the earlier one where it comes twice
 */
record ReleaseRule(Period periodicity, Period offset, LocalTime time, ZoneId timeZone) {
    private static final LocalDate COMMON_YEAR = LocalDate.of(2023, 1, 1);

    ReleaseRule {
        if (!isPeriodicity(periodicity) || !isOffset(offset)) {
            throw new IllegalArgumentException(
                    "a release rule needs a periodicity of 1 day to 1 year and an offset below" + " 1 year, but has "
                            + periodicity + " and " + offset);
        }
    }

    static boolean isPeriodicity(Period period) {
        return !period.isNegative()
                && !period.isZero()
                && !COMMON_YEAR.plus(period).isAfter(COMMON_YEAR.plusYears(1));
    }

    static boolean isOffset(Period period) {
        return !period.isNegative() && COMMON_YEAR.plus(period).isBefore(COMMON_YEAR.plusYears(1));
    }

    /** @return those expected in {@code [from, to]}, in order */
    List<Expectation> between(Instant from, Instant to) {
        return IntStream.rangeClosed(
                        from.atZone(timeZone).getYear(), to.atZone(timeZone).getYear())
                .boxed()
                .flatMap(this::ofYear)
                .map(date -> date.atTime(time).atZone(timeZone).toOffsetDateTime())
                .distinct()
                .map(it -> new Expectation(Optional.empty(), it))
                .filter(it -> !it.at().isBefore(from) && !it.at().isAfter(to))
                .toList();
    }

    private Stream<LocalDate> ofYear(int year) {
        LocalDate first = LocalDate.of(year, 1, 1).plus(offset);
        LocalDate firstOfNext = LocalDate.of(year + 1, 1, 1).plus(offset);
        return Stream.iterate(0, k -> k + 1)
                .map(k -> first.plus(periodicity.multipliedBy(k)))
                .takeWhile(date -> date.getYear() == year)
                .filter(date -> 2 * ChronoUnit.DAYS.between(date, firstOfNext)
                        >= ChronoUnit.DAYS.between(date, date.plus(periodicity)));
    }
}
