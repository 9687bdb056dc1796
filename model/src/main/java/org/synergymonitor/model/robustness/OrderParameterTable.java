package org.synergymonitor.model.robustness;

import java.util.stream.IntStream;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.weighting.OrderParameters;

/** The order parameters of a subsystem's varying indicators under one choice of limits, their logarithms taken at most once. */
final class OrderParameterTable {
    private final VaryingIndicators indicators;
    private final double expansion;
    private final Column[] columns;

    private OrderParameterTable(VaryingIndicators indicators, double expansion, Column... columns) {
        this.indicators = indicators;
        this.expansion = expansion;
        this.columns = columns;
    }

    /** @param expansion of the observed limits, a share of the range; without effect on fixed ones */
    static OrderParameterTable of(VaryingIndicators indicators, double expansion) {
        return new OrderParameterTable(
                indicators,
                expansion,
                IntStream.range(0, indicators.size())
                        .mapToObj(i -> column(indicators, expansion, i, -1))
                        .toArray(Column[]::new));
    }

    /** The same with the limits that are observed without a period; its own order parameters mean nothing then. */
    OrderParameterTable without(int period) {
        if (indicators.fixedLimits()) {
            return this;
        }
        Column[] others = columns.clone();
        for (int i = 0; i < others.length; i++) {
            int[] ascending = indicators.ascending(i);
            if (ascending[0] == period || ascending[ascending.length - 1] == period) {
                others[i] = column(indicators, expansion, i, period);
            }
        }
        return new OrderParameterTable(indicators, expansion, others);
    }

    private static Column column(VaryingIndicators indicators, double expansion, int i, int omitted) {
        Limits limits = indicators.fixedLimits() ? indicators.limits(i) : observed(indicators, expansion, i, omitted);
        double[] values = indicators.values(i);
        double[] e = new double[values.length];
        for (int t = 0; t < e.length && limits.range() > 0; t++) {
            e[t] = clamp(OrderParameters.orderParameter(indicators.direction(i), limits, values[t]));
        }
        return new Column(e);
    }

    private static Limits observed(VaryingIndicators indicators, double expansion, int i, int omitted) {
        double[] values = indicators.values(i);
        int[] ascending = indicators.ascending(i);
        int last = ascending.length - 1;
        double first = values[ascending[ascending[0] == omitted ? 1 : 0]];
        double second = values[ascending[ascending[last] == omitted ? last - 1 : last]];
        double margin = expansion * Math.abs(second - first);
        return new Limits(Math.min(first, second) - margin, Math.max(first, second) + margin);
    }

    /**
     * u = Σwₑ, ∏e^w, or (∏e)^(1/n) over the n that weigh something (model, section 5).
     *
     * @return one per complete period, within [0, 1]; 0 throughout if nothing weighs
     */
    double[] orderDegrees(Aggregation aggregation, double... weights) {
        double[] u = new double[indicators.periods()];
        int weighing = 0;
        for (double weight : weights) {
            weighing += weight > 0 ? 1 : 0;
        }
        for (int i = 0; i < columns.length; i++) {
            if (weights[i] > 0) {
                double[] terms = aggregation == Aggregation.LINEAR ? columns[i].e : columns[i].logarithms();
                double weight = aggregation == Aggregation.GEOMETRIC ? 1.0 / weighing : weights[i];
                for (int t = 0; t < u.length; t++) {
                    u[t] += weight * terms[t];
                }
            }
        }
        for (int t = 0; t < u.length && weighing > 0; t++) {
            u[t] = clamp(aggregation == Aggregation.LINEAR ? u[t] : StrictMath.exp(u[t]));
        }
        return u;
    }

    /** @return whether every order parameter of the period is above 0 */
    boolean isPositive(int period) {
        for (Column column : columns) {
            if (column.e[period] == 0) {
                return false;
            }
        }
        return true;
    }

    /** @return 1 + Σₜ pₜ ln pₜ / ln T of indicator {@code i}, with p = e/Σe; within [0, 1] */
    double divergence(int i) {
        double[] e = columns[i].e;
        double[] logarithms = columns[i].logarithms();
        double total = 0;
        for (double value : e) {
            total += value;
        }
        double logarithm = StrictMath.log(total);
        double sum = 0;
        for (int t = 0; t < e.length; t++) {
            sum += e[t] == 0 ? 0 : e[t] / total * (logarithms[t] - logarithm);
        }
        return Math.max(0, 1 + sum / StrictMath.log(e.length));
    }

    private static double clamp(double value) {
        return Math.min(1, Math.max(0, value));
    }

    /** The order parameters of one indicator. */
    private static final class Column {
        private final double[] e;
        private double[] logarithms;

        Column(double... e) {
            this.e = e;
        }

        double[] logarithms() {
            if (logarithms == null) {
                logarithms = new double[e.length];
                for (int t = 0; t < e.length; t++) {
                    logarithms[t] = StrictMath.log(e[t]);
                }
            }
            return logarithms;
        }
    }
}
