package org.synergymonitor.formats.time;

import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.definition.Period;

/**
 * Days of the calendar.
 *
 * @param end the day after the last
 */
record Span(LocalDate start, LocalDate end) {

    static Span of(LocalDate start, TemporalAmount length) {
        return new Span(start, start.plus(length));
    }

    static Span of(Period period) {
        int months = months(period.frequency());
        LocalDate start = LocalDate.of(0, 1, 1).plusMonths((long) period.ordinal() * months);
        return new Span(start, start.plusMonths(months));
    }

    /** @return the period that has just these days */
    Optional<Period> period(Frequency frequency) {
        return around(frequency).filter(it -> of(it).equals(this));
    }

    /** @return the period that these days begin or end */
    Optional<Period> bounding(Frequency frequency) {
        return around(frequency).filter(it -> {
            Span whole = of(it);
            return !end.isAfter(whole.end) && (start.equals(whole.start) || end.equals(whole.end));
        });
    }

    private Optional<Period> around(Frequency frequency) {
        int number = (start.getMonthValue() - 1) / months(frequency) + 1;
        return start.getYear() < 1000 || start.getYear() > 9999
                ? Optional.empty()
                : Optional.of(Period.of(frequency, start.getYear(), number));
    }

    private static int months(Frequency frequency) {
        return 12 / frequency.periodsPerYear();
    }
}
