package org.synergymonitor.model.robustness;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Elementary functions in 40 digits. */
public final class Decimals {
    public static final MathContext DIGITS = new MathContext(40);
    private static final MathContext WORKING = new MathContext(50);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal ENOUGH = new BigDecimal("1e-48");
    private static final Map<BigDecimal, BigDecimal> LOGARITHMS = new ConcurrentHashMap<>();
    private static final BigDecimal LN_2 = atanhSeries(TWO);

    private Decimals() {}

    public static BigDecimal sum(Stream<BigDecimal> terms) {
        return terms.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal mean(BigDecimal... values) {
        return sum(Stream.of(values)).divide(BigDecimal.valueOf(values.length), DIGITS);
    }

    /** Newton's steps from the root in double precision, each of which doubles the digits that are right. */
    static BigDecimal sqrt(BigDecimal x) {
        BigDecimal root = new BigDecimal(Math.sqrt(x.doubleValue()));
        for (int step = 0; step < 3 && root.signum() > 0; step++) {
            root = root.add(x.divide(root, WORKING)).divide(TWO, WORKING);
        }
        return root.round(DIGITS);
    }

    /** ln x = ln m + k ln 2 with m in [0.75, 1.5), by 2·artanh((m − 1)/(m + 1)). */
    public static BigDecimal ln(BigDecimal x) {
        return LOGARITHMS.computeIfAbsent(x, Decimals::reducedLn);
    }

    private static BigDecimal reducedLn(BigDecimal x) {
        int k = 0;
        BigDecimal m = x;
        while (m.compareTo(new BigDecimal("1.5")) >= 0) {
            m = m.divide(TWO, WORKING);
            k++;
        }
        while (m.compareTo(new BigDecimal("0.75")) < 0) {
            m = m.multiply(TWO, WORKING);
            k--;
        }
        return atanhSeries(m).add(LN_2.multiply(BigDecimal.valueOf(k)), DIGITS);
    }

    private static BigDecimal atanhSeries(BigDecimal m) {
        BigDecimal y = m.subtract(BigDecimal.ONE).divide(m.add(BigDecimal.ONE), WORKING);
        BigDecimal power = y;
        BigDecimal sum = y;
        for (int n = 3; power.abs().compareTo(ENOUGH) > 0; n += 2) {
            power = power.multiply(y, WORKING).multiply(y, WORKING);
            sum = sum.add(power.divide(BigDecimal.valueOf(n), WORKING), WORKING);
        }
        return sum.multiply(TWO);
    }

    /** The series of the 64th part, squared six times. */
    static BigDecimal exp(BigDecimal x) {
        BigDecimal part = x.divide(BigDecimal.valueOf(64), WORKING);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; term.abs().compareTo(ENOUGH) > 0; n++) {
            term = term.multiply(part, WORKING).divide(BigDecimal.valueOf(n), WORKING);
            sum = sum.add(term, WORKING);
        }
        return sum.pow(64, WORKING).round(DIGITS);
    }
}
