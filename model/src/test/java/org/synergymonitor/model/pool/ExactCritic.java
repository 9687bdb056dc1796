package org.synergymonitor.model.pool;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;

/** CRITIC weights of one subsystem to 40 digits, straight from the formulas: observed limits, positive indicators, none constant. */
final class ExactCritic {
    private static final MathContext DIGITS = new MathContext(40);

    private final List<BigDecimal[]> deviations;

    /** @param columns one per indicator, all observations of all areas */
    ExactCritic(List<double[]> columns) {
        this.deviations = columns.stream().map(ExactCritic::deviations).toList();
    }

    double[] weights() {
        BigDecimal[] information = deviations.stream().map(this::information).toArray(BigDecimal[]::new);
        BigDecimal total = Arrays.stream(information).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Arrays.stream(information)
                .mapToDouble(c -> c.divide(total, DIGITS).doubleValue())
                .toArray();
    }

    private BigDecimal information(BigDecimal[] own) {
        BigDecimal variance = product(own, own).divide(BigDecimal.valueOf(own.length - 1), DIGITS);
        BigDecimal conflict = deviations.stream()
                .filter(other -> other != own)
                .map(other -> BigDecimal.ONE.subtract(correlation(own, other)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return variance.sqrt(DIGITS).multiply(conflict, DIGITS);
    }

    private static BigDecimal correlation(BigDecimal[] a, BigDecimal[] b) {
        return product(a, b).divide(product(a, a).multiply(product(b, b)).sqrt(DIGITS), DIGITS);
    }

    private static BigDecimal product(BigDecimal[] a, BigDecimal[] b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int t = 0; t < a.length; t++) {
            sum = sum.add(a[t].multiply(b[t]));
        }
        return sum;
    }

    private static BigDecimal[] deviations(double[] column) {
        BigDecimal[] x = Arrays.stream(column).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
        BigDecimal least = Arrays.stream(x).min(BigDecimal::compareTo).orElseThrow();
        BigDecimal range =
                Arrays.stream(x).max(BigDecimal::compareTo).orElseThrow().subtract(least);
        BigDecimal[] e = Arrays.stream(x)
                .map(it -> it.subtract(least).divide(range, DIGITS))
                .toArray(BigDecimal[]::new);
        BigDecimal mean =
                Arrays.stream(e).reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(e.length), DIGITS);
        return Arrays.stream(e).map(it -> it.subtract(mean)).toArray(BigDecimal[]::new);
    }
}
