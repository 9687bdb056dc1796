package org.synergymonitor.formats.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The text of a number of a workbook. A workbook holds binary doubles: 1234.56 may be written 1234.5600000000001. It is rounded to the 15
 * digits that a spreadsheet shows at most.
 */
final class CellNumber {
    private static final MathContext SHOWN = new MathContext(15);
    private static final int LONGEST = 64;
    private static final int FARTHEST = 400;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final long LAST_DAY = 2_958_465;

    private CellNumber() {}

    /** @return {@code raw} if it is no number */
    static String text(String raw) {
        if (raw.length() > LONGEST) {
            return raw;
        }
        try {
            BigDecimal number = new BigDecimal(raw.strip());
            return Math.abs((long) number.scale()) > FARTHEST
                    ? raw
                    : number.round(SHOWN).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    /** @return as much of the date as is shown, ISO 8601; {@code raw} if it is no date */
    static String date(String raw, CellFormats.DateForm form, boolean from1904) {
        String text = text(raw);
        long day;
        try {
            day = new BigDecimal(text).longValue();
        } catch (NumberFormatException e) {
            return raw;
        }
        if (day < 1 || day > LAST_DAY) {
            return text;
        }
        String pattern =
                switch (form) {
                    case NONE -> throw new IllegalArgumentException("not a date: " + raw);
                    case YEAR -> "uuuu";
                    case MONTH -> "uuuu-MM";
                    case DAY -> "uuuu-MM-dd";
                };
        return (from1904 ? DAY_0_OF_1904 : DAY_0).plusDays(day).format(DateTimeFormatter.ofPattern(pattern));
    }
}
