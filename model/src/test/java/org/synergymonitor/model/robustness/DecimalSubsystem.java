package org.synergymonitor.model.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.synergymonitor.model.definition.Aggregation;

/**
 * A subsystem in 40 digits, computed from its published formulas without regard to speed; every indicator must vary.
 *
 * @param e order parameters, indicator by indicator
 */
public record DecimalSubsystem(List<List<BigDecimal>> e) {
    /** @param values indicator by indicator, those of a negative one negated */
    public static DecimalSubsystem observed(List<List<BigDecimal>> values, String expansion) {
        return new DecimalSubsystem(
                values.stream().map(it -> orderParameters(it, expansion)).toList());
    }

    private static List<BigDecimal> orderParameters(List<BigDecimal> x, String expansion) {
        BigDecimal min = x.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal range = x.stream().max(BigDecimal::compareTo).orElseThrow().subtract(min);
        BigDecimal margin = range.multiply(new BigDecimal(expansion));
        BigDecimal whole = range.add(margin).add(margin);
        return x.stream()
                .map(value -> value.subtract(min).add(margin).divide(whole, Decimals.DIGITS))
                .toList();
    }

    public List<BigDecimal> weights(Weighting weighting) {
        List<BigDecimal> information = IntStream.range(0, e.size())
                .mapToObj(i -> information(weighting, i))
                .toList();
        BigDecimal total = Decimals.sum(information.stream());
        return information.stream()
                .map(it -> total.signum() == 0
                        ? BigDecimal.ONE.divide(BigDecimal.valueOf(e.size()), Decimals.DIGITS)
                        : it.divide(total, Decimals.DIGITS))
                .toList();
    }

    private BigDecimal information(Weighting weighting, int i) {
        return switch (weighting) {
            case CRITIC -> sigma(i).multiply(conflict(i, e, false));
            case CRITIC_SPEARMAN ->
                sigma(i).multiply(conflict(
                        i, e.stream().map(DecimalSubsystem::ranks).toList(), false));
            case CRITIC_ABSOLUTE -> sigma(i).multiply(conflict(i, e, true));
            case ENTROPY -> BigDecimal.ONE.subtract(entropy(i));
            case STANDARD_DEVIATION -> sigma(i);
            case EQUAL -> BigDecimal.ONE;
        };
    }

    private BigDecimal sigma(int i) {
        return Decimals.sqrt(covariance(e.get(i), e.get(i))
                .divide(BigDecimal.valueOf(e.get(i).size() - 1L), Decimals.DIGITS));
    }

    private static BigDecimal conflict(int i, List<List<BigDecimal>> columns, boolean absolute) {
        return Decimals.sum(IntStream.range(0, columns.size())
                .filter(h -> h != i)
                .mapToObj(h -> correlation(columns.get(i), columns.get(h)))
                .map(r -> BigDecimal.ONE.subtract(absolute ? r.abs() : r)));
    }

    private static BigDecimal correlation(List<BigDecimal> a, List<BigDecimal> b) {
        BigDecimal norm = Decimals.sqrt(covariance(a, a).multiply(covariance(b, b), Decimals.DIGITS));
        return covariance(a, b).divide(norm, Decimals.DIGITS);
    }

    private static BigDecimal covariance(List<BigDecimal> a, List<BigDecimal> b) {
        BigDecimal meanOfA = Decimals.mean(a.toArray(BigDecimal[]::new));
        BigDecimal meanOfB = Decimals.mean(b.toArray(BigDecimal[]::new));
        return Decimals.sum(IntStream.range(0, a.size())
                .mapToObj(t -> a.get(t).subtract(meanOfA).multiply(b.get(t).subtract(meanOfB), Decimals.DIGITS)));
    }

    /** 1 + the number of smaller values + half the number of other equal ones. */
    private static List<BigDecimal> ranks(List<BigDecimal> values) {
        return values.stream()
                .map(value -> values.stream()
                        .map(other -> BigDecimal.valueOf((1 + Integer.signum(value.compareTo(other))) / 2.0))
                        .reduce(new BigDecimal("0.5"), BigDecimal::add))
                .toList();
    }

    private BigDecimal entropy(int i) {
        BigDecimal total = Decimals.sum(e.get(i).stream());
        return Decimals.sum(e.get(i).stream()
                        .filter(it -> it.signum() > 0)
                        .map(it -> it.divide(total, Decimals.DIGITS))
                        .map(p -> p.multiply(Decimals.ln(p)).negate()))
                .divide(Decimals.ln(BigDecimal.valueOf(e.get(i).size())), Decimals.DIGITS);
    }

    public List<BigDecimal> orderDegrees(Aggregation aggregation, List<BigDecimal> weights) {
        return IntStream.range(0, e.get(0).size())
                .mapToObj(t -> aggregation == Aggregation.LINEAR ? linear(t, weights) : product(t, weights))
                .toList();
    }

    private BigDecimal linear(int t, List<BigDecimal> weights) {
        return Decimals.sum(IntStream.range(0, e.size())
                .mapToObj(i -> weights.get(i).multiply(e.get(i).get(t), Decimals.DIGITS)));
    }

    private BigDecimal product(int t, List<BigDecimal> weights) {
        return isPositive(t)
                ? Decimals.exp(Decimals.sum(IntStream.range(0, e.size()).mapToObj(i -> weights.get(i)
                        .multiply(Decimals.ln(e.get(i).get(t)), Decimals.DIGITS))))
                : BigDecimal.ZERO;
    }

    boolean isPositive(int t) {
        return e.stream().allMatch(column -> column.get(t).signum() > 0);
    }

    /** U = θ·√(|Δ₁Δ₂|). */
    public static double synergy(List<List<BigDecimal>> orderDegrees, int t, int base) {
        List<BigDecimal> deltas = orderDegrees.stream()
                .map(u -> u.get(t).subtract(u.get(base)))
                .map(delta -> delta.abs().compareTo(new BigDecimal("1e-12")) < 0 ? BigDecimal.ZERO : delta)
                .toList();
        BigDecimal magnitude = Decimals.sqrt(
                deltas.get(0).multiply(deltas.get(1), Decimals.DIGITS).abs());
        boolean apart = deltas.stream().anyMatch(delta -> delta.signum() < 0);
        return (apart ? magnitude.negate() : magnitude).doubleValue();
    }

    public static List<List<BigDecimal>> exact(Stream<double[]> columns) {
        return columns.map(column ->
                        Arrays.stream(column).mapToObj(BigDecimal::new).toList())
                .toList();
    }

    static <T> List<T> without(List<T> all, int omitted) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(omitted);
        return rest;
    }
}
