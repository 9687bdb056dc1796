package org.synergymonitor.formats.unit;

import java.math.BigDecimal;

/** Moves the decimal point of a number, and rounds once. */
public final class Scaling {
    private Scaling() {}

    /** @return the double nearest to {@code decimal} · 10^{@code power}; infinite if there is none */
    public static double scale(String decimal, int power) {
        return power == 0 ? Double.parseDouble(decimal) : scale(new BigDecimal(decimal), power);
    }

    public static double scale(BigDecimal decimal, int power) {
        return decimal.scaleByPowerOfTen(power).doubleValue();
    }
}
