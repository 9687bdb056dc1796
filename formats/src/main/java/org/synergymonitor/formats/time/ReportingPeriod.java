package org.synergymonitor.formats.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standard reporting periods of SDMX, e.g. {@code 2024-Q1}, counted from the day on which the reporting year starts. */
final class ReportingPeriod {
    static final MonthDay CALENDAR = MonthDay.of(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(?:([ASTQ])(\\d)|([MW])(\\d{2})|(D)(\\d{3}))");

    private ReportingPeriod() {}

    static Optional<Occurrence> parse(String text, MonthDay startDay) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int group = matcher.group(2) != null ? 2 : matcher.group(4) != null ? 4 : 6;
        String frequency = matcher.group(group);
        int number = Integer.parseInt(matcher.group(group + 1));
        LocalDate yearStart = startDay.atYear(Integer.parseInt(matcher.group(1)));
        return number < 1 || number > most(frequency, yearStart)
                ? Optional.empty()
                : Optional.of(new Occurrence(frequency, span(frequency, number, yearStart)));
    }

    private static Span span(String frequency, int number, LocalDate yearStart) {
        LocalDate origin = frequency.equals("W") ? firstMonday(yearStart) : yearStart;
        Period length = length(frequency);
        return Span.of(origin.plus(length.multipliedBy(number - 1)), length);
    }

    /** As ISO 8601 counts weeks: the first one has at least four days of the year. */
    private static LocalDate firstMonday(LocalDate yearStart) {
        return yearStart.plusDays(3).with(WeekFields.ISO.dayOfWeek(), 1);
    }

    private static int most(String frequency, LocalDate yearStart) {
        return switch (frequency) {
            case "A" -> 1;
            case "S" -> 2;
            case "T" -> 3;
            case "Q" -> 4;
            case "M" -> 12;
            case "W" ->
                (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR
                        .rangeRefinedBy(yearStart.plusDays(3))
                        .getMaximum();
            default -> yearStart.lengthOfYear();
        };
    }

    private static Period length(String frequency) {
        return switch (frequency) {
            case "A" -> Period.ofYears(1);
            case "S" -> Period.ofMonths(6);
            case "T" -> Period.ofMonths(4);
            case "Q" -> Period.ofMonths(3);
            case "M" -> Period.ofMonths(1);
            case "W" -> Period.ofWeeks(1);
            default -> Period.ofDays(1);
        };
    }
}
