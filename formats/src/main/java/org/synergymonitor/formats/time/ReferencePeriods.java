package org.synergymonitor.formats.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.synergymonitor.model.definition.Frequency;

/** Reads the reference periods of SDMX and of China's National Bureau of Statistics. */
public final class ReferencePeriods {
    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]\\d{2}:\\d{2})(?=/|$)");
    private static final Pattern START_DAY = Pattern.compile("--\\d{2}-\\d{2}(?:Z|[+-]\\d{2}:\\d{2})?");
    private static final int LONGEST = 64;
    private static final Set<String> MONITORED = Set.of("A", "S", "Q", "M");
    private static final Set<String> BOUNDARIES = Set.of("M", "D", "N");
    private static final String FORMS =
            "write 2021, 2021-S1, 2021-Q3 or 2021-M07; half-years are S, quarters Q, months M with two digits";

    private ReferencePeriods() {}

    public static PeriodReading parse(String text, Optional<String> reportingYearStartDay) {
        return parse(text, reportingYearStartDay, Optional.empty());
    }

    /**
     * @param reportingYearStartDay {@code --MM-DD}; 1 January if empty
     * @param declared the frequency of the series, if it is known: then a day or month that begins or ends such a period denotes it
     */
    public static PeriodReading parse(
            String text, Optional<String> reportingYearStartDay, Optional<Frequency> declared) {
        Optional<MonthDay> startDay = startDay(reportingYearStartDay);
        if (startDay.isEmpty()) {
            return new PeriodReading.Invalid("REPORTING_YEAR_START_DAY looks like --07-01");
        }
        if (text.length() > LONGEST) {
            return new PeriodReading.Invalid(FORMS);
        }
        try {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace(" ", "");
            String local = ZONE.matcher(plain).replaceAll("");
            return ReportingPeriod.parse(local, startDay.get())
                    .or(() -> CalendarPeriod.parse(local))
                    .or(() -> BureauPeriod.parse(plain))
                    .map(it -> reading(it, declared))
                    .orElseGet(() -> new PeriodReading.Invalid(FORMS));
        } catch (DateTimeException e) {
            return new PeriodReading.Invalid(FORMS);
        }
    }

    private static PeriodReading reading(Occurrence occurrence, Optional<Frequency> declared) {
        String frequency = occurrence.frequency();
        if (declared.isPresent() && BOUNDARIES.contains(frequency)) {
            return bounded(occurrence, declared.get());
        }
        if (!MONITORED.contains(frequency)) {
            return new PeriodReading.Unmonitored(frequency);
        }
        if (declared.isPresent() && !frequency.equals(declared.get().toString())) {
            return new PeriodReading.Invalid("the frequency of the series is " + declared.get());
        }
        return occurrence
                .span()
                .period(Frequency.of(frequency))
                .<PeriodReading>map(PeriodReading.Monitored::new)
                .orElseGet(() -> new PeriodReading.Invalid(
                        "it begins on " + occurrence.span().start() + ", so it is no period of the calendar"));
    }

    private static PeriodReading bounded(Occurrence occurrence, Frequency frequency) {
        return occurrence
                .span()
                .bounding(frequency)
                .<PeriodReading>map(PeriodReading.Monitored::new)
                .orElseGet(() -> new PeriodReading.Invalid("the frequency of the series is " + frequency
                        + ", and this neither begins nor ends such a period"));
    }

    private static Optional<MonthDay> startDay(Optional<String> text) {
        if (text.isEmpty()) {
            return Optional.of(ReportingPeriod.CALENDAR);
        }
        try {
            return text.filter(it -> START_DAY.matcher(it).matches())
                    .map(it -> MonthDay.parse(it.substring(0, "--MM-DD".length())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
