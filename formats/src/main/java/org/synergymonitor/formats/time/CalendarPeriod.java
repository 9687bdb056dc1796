package org.synergymonitor.formats.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Gregorian periods of SDMX: years, months, days, points in time, and ranges of them. */
final class CalendarPeriod {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?");
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,5}D)?(T[\\dHMS.]{1,32})?");
    private static final String TIMES = "N";

    private CalendarPeriod() {}

    /** @throws java.time.DateTimeException if there is no such month or day */
    static Optional<Occurrence> parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return range(text.substring(0, slash), text.substring(slash + 1));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(
                    new Occurrence("A", Span.of(LocalDate.of(Integer.parseInt(text), 1, 1), Period.ofYears(1))));
        }
        if (MONTH.matcher(text).matches()) {
            return Optional.of(new Occurrence("M", Span.of(YearMonth.parse(text).atDay(1), Period.ofMonths(1))));
        }
        return moment(text)
                .map(it -> new Occurrence(
                        it.toLocalTime().equals(LocalTime.MIDNIGHT) ? "D" : TIMES,
                        Span.of(it.toLocalDate(), Period.ofDays(1))));
    }

    private static Optional<LocalDateTime> moment(String text) {
        if (DAY.matcher(text).matches()) {
            return Optional.of(LocalDate.parse(text).atStartOfDay());
        }
        return TIME.matcher(text).matches() ? Optional.of(LocalDateTime.parse(text)) : Optional.empty();
    }

    private static Optional<Occurrence> range(String from, String to) {
        Optional<LocalDate> start = moment(from).map(LocalDateTime::toLocalDate);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Matcher duration = DURATION.matcher(to);
        if (duration.matches()) {
            return Optional.of(
                    duration.group(1) == null
                            ? lasting(start.get(), Period.parse(to))
                            : new Occurrence(TIMES, Span.of(start.get(), Period.ofDays(1))));
        }
        Optional<LocalDateTime> end = moment(to);
        boolean wholeDay = DAY.matcher(to).matches();
        return end.map(it -> wholeDay ? it.toLocalDate().plusDays(1) : nextMidnight(it))
                .filter(it -> it.isAfter(start.get()))
                .map(it -> lasting(start.get(), start.get().until(it)));
    }

    private static LocalDate nextMidnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate()
                : time.toLocalDate().plusDays(1);
    }

    private static Occurrence lasting(LocalDate start, Period length) {
        Span span = Span.of(start, length);
        Period same = length.normalized();
        String frequency =
                switch (same.toString()) {
                    case "P1Y" -> "A";
                    case "P6M" -> "S";
                    case "P4M" -> "T";
                    case "P3M" -> "Q";
                    case "P1M" -> "M";
                    case "P7D" -> "W";
                    case "P1D" -> "D";
                    default -> same.toString();
                };
        return new Occurrence(frequency, span);
    }
}
