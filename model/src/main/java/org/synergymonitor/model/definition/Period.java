package org.synergymonitor.model.definition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference period in SDMX reporting form: {@code 2021}, {@code 2021-S1}, {@code 2021-Q3}, {@code 2021-M07}; the Gregorian month
 * {@code 2021-07} is read as {@code 2021-M07}.
 *
 * @param ordinal periods of this frequency since year 0: year · periods per year + (number − 1)
 */
public record Period(Frequency frequency, int ordinal) implements Comparable<Period> {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(?:S([12])|Q([1-4])|M?(0[1-9]|1[0-2])))?");

    public Period {
        int year = Math.floorDiv(ordinal, frequency.periodsPerYear());
        if (year < 1000 || year > 9999) {
            throw new IllegalArgumentException("the year of a period must lie in 1000..9999, but is " + year);
        }
    }

    /** @throws IllegalArgumentException if {@code text} is none of the forms above */
    public static Period parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "period must look like 2021, 2021-S1, 2021-Q3 or 2021-M07, but is " + text);
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return of(Frequency.HALF_YEARLY, year, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return of(Frequency.QUARTERLY, year, Integer.parseInt(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return of(Frequency.MONTHLY, year, Integer.parseInt(matcher.group(4)));
        }
        return of(Frequency.ANNUAL, year, 1);
    }

    /** @param number 1 to {@link Frequency#periodsPerYear()} */
    public static Period of(Frequency frequency, int year, int number) {
        if (number < 1 || number > frequency.periodsPerYear()) {
            throw new IllegalArgumentException("a year has no period " + number + " of frequency " + frequency);
        }
        return new Period(frequency, year * frequency.periodsPerYear() + number - 1);
    }

    /** @return the period {@code count} places later, or earlier if negative */
    public Period plus(int count) {
        return new Period(frequency, ordinal + count);
    }

    /** @return how many periods lie between {@code earlier} and this one, 1 if adjacent */
    public int since(Period earlier) {
        if (earlier.frequency != frequency) {
            throw new IllegalArgumentException(this + " and " + earlier + " are of different frequencies");
        }
        return ordinal - earlier.ordinal;
    }

    @Override
    public int compareTo(Period other) {
        int byFrequency = frequency.compareTo(other.frequency);
        return byFrequency != 0 ? byFrequency : Integer.compare(ordinal, other.ordinal);
    }

    @Override
    public String toString() {
        int perYear = frequency.periodsPerYear();
        int number = ordinal % perYear + 1;
        String suffix =
                switch (frequency) {
                    case ANNUAL -> "";
                    case HALF_YEARLY, QUARTERLY -> frequency.marker() + number;
                    case MONTHLY -> frequency.marker() + (number < 10 ? "0" : "") + number;
                };
        return ordinal / perYear + suffix;
    }
}
