package org.synergymonitor.reporting.page;

import org.synergymonitor.model.definition.Period;

/** How reference periods are written on pages. */
public final class Periods {
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private Periods() {}

    public static String label(Period period, Language language) {
        int perYear = period.frequency().periodsPerYear();
        int year = period.ordinal() / perYear;
        int number = period.ordinal() % perYear + 1;
        return language == Language.ZH ? zh(period, year, number) : en(period, year, number);
    }

    private static String zh(Period period, int year, int number) {
        return year + "年"
                + switch (period.frequency()) {
                    case ANNUAL -> "";
                    case HALF_YEARLY -> number == 1 ? "上半年" : "下半年";
                    case QUARTERLY -> "第" + number + "季度";
                    case MONTHLY -> number + "月";
                };
    }

    private static String en(Period period, int year, int number) {
        return switch (period.frequency()) {
            case ANNUAL -> String.valueOf(year);
            case HALF_YEARLY -> year + " H" + number;
            case QUARTERLY -> year + " Q" + number;
            case MONTHLY -> MONTHS[number - 1] + " " + year;
        };
    }
}
