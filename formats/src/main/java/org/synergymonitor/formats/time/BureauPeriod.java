package org.synergymonitor.formats.time;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms of China's National Bureau of Statistics: {@code 202604SS} is the fourth quarter, {@code 2019B} the second, {@code 2019年上半年}. */
final class BureauPeriod {
    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:(\\d{2})(MM|SS)?|(YY)|([A-D]))");
    private static final Pattern WORDS = Pattern.compile("(\\d{4})年(?:度|第?([1-4一二三四])季度?|([上下])半年|(\\d{1,2})月份?)?");
    private static final String NUMERALS = "一二三四";

    private BureauPeriod() {}

    static Optional<Occurrence> parse(String text) {
        Matcher code = CODE.matcher(text);
        if (code.matches()) {
            return code(code);
        }
        Matcher words = WORDS.matcher(text);
        return words.matches() ? words(words) : Optional.empty();
    }

    private static Optional<Occurrence> code(Matcher code) {
        int year = Integer.parseInt(code.group(1));
        if (code.group(4) != null) {
            return occurrence("A", year, 1, 12);
        }
        if (code.group(5) != null) {
            return occurrence("Q", year, code.group(5).charAt(0) - 'A' + 1, 3);
        }
        int number = Integer.parseInt(code.group(2));
        return "SS".equals(code.group(3)) ? occurrence("Q", year, number, 3) : occurrence("M", year, number, 1);
    }

    private static Optional<Occurrence> words(Matcher words) {
        int year = Integer.parseInt(words.group(1));
        if (words.group(2) != null) {
            int numeral = NUMERALS.indexOf(words.group(2));
            return occurrence("Q", year, numeral < 0 ? Integer.parseInt(words.group(2)) : numeral + 1, 3);
        }
        if (words.group(3) != null) {
            return occurrence("S", year, words.group(3).equals("上") ? 1 : 2, 6);
        }
        return words.group(4) == null
                ? occurrence("A", year, 1, 12)
                : occurrence("M", year, Integer.parseInt(words.group(4)), 1);
    }

    private static Optional<Occurrence> occurrence(String frequency, int year, int number, int months) {
        return number < 1 || number * months > 12
                ? Optional.empty()
                : Optional.of(new Occurrence(
                        frequency, Span.of(LocalDate.of(year, (number - 1) * months + 1, 1), Period.ofMonths(months))));
    }
}
