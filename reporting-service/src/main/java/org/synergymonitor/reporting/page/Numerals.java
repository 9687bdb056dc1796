package org.synergymonitor.reporting.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers are written on pages: U+2212 for the minus, and no digits that say 0 or 1 of what is neither. */
public final class Numerals {
    private static final int DECIMALS = 3;
    private static final int MOST_DECIMALS = 17;
    private static final double ZERO = 1e-12;
    private static final char MINUS = '\u2212';

    private Numerals() {}

    /** U and what adds up to it: always signed, three decimals, more if those would read as 0 or ±1. */
    public static String signed(double value) {
        return Math.abs(value) < ZERO ? "0" : (value > 0 ? "+" : "") + unsigned(value);
    }

    /** Order degrees, weights, correlations: as {@link #signed}, without the plus. */
    public static String unsigned(double value) {
        if (Math.abs(value) < ZERO) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        int decimals = DECIMALS;
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        while (misleads(rounded, exact) && decimals < MOST_DECIMALS) {
            decimals++;
            rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        }
        return minus(rounded.toPlainString());
    }

    /** A value as it was published: every digit. */
    public static String published(double value) {
        return minus(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    private static boolean misleads(BigDecimal rounded, BigDecimal exact) {
        BigDecimal magnitude = rounded.abs().stripTrailingZeros();
        boolean bound = magnitude.signum() == 0 || magnitude.compareTo(BigDecimal.ONE) == 0;
        return bound && rounded.compareTo(exact) != 0;
    }

    private static String minus(String text) {
        return text.replace('-', MINUS);
    }
}
