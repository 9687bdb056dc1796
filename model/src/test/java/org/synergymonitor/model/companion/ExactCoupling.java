package org.synergymonitor.model.companion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** C, T and D to 40 digits, straight from the formulas: roots by Newton's method, no logarithm, no scaling. */
final class ExactCoupling {
    private static final MathContext DIGITS = new MathContext(40);

    private final BigDecimal k;
    private final BigDecimal sum;
    private final BigDecimal product;

    ExactCoupling(double... orderDegrees) {
        this.k = BigDecimal.valueOf(orderDegrees.length);
        this.sum = Arrays.stream(orderDegrees).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        this.product = Arrays.stream(orderDegrees)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, DIGITS));
    }

    double coupling() {
        return c().doubleValue();
    }

    double development() {
        return sum.divide(k, DIGITS).doubleValue();
    }

    double coordination() {
        return c().multiply(sum.divide(k, DIGITS), DIGITS).sqrt(DIGITS).doubleValue();
    }

    private BigDecimal c() {
        return k.multiply(root(product, k.intValueExact())).divide(sum, DIGITS);
    }

    private static BigDecimal root(BigDecimal radicand, int degree) {
        if (radicand.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal n = BigDecimal.valueOf(degree);
        BigDecimal x = BigDecimal.ONE;
        for (int step = 0; step < 10_000; step++) {
            BigDecimal next = x.multiply(n.subtract(BigDecimal.ONE))
                    .add(radicand.divide(x.pow(degree - 1, DIGITS), DIGITS))
                    .divide(n, DIGITS);
            if (next.subtract(x).abs().compareTo(next.movePointLeft(38)) <= 0) {
                return next;
            }
            x = next;
        }
        throw new AssertionError("no root of " + radicand);
    }
}
