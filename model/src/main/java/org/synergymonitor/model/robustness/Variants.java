package org.synergymonitor.model.robustness;

import java.util.List;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Method;

/** Crosses weightings, limits and aggregations. */
final class Variants {
    private static final List<Aggregation> AGGREGATIONS = List.of(Aggregation.LINEAR, Aggregation.WEIGHTED_GEOMETRIC);

    private final Method method;
    private final List<Weightings> weightings;
    private final List<SignTally> tallies;
    private final List<Step> steps;

    private Variants(Method method, List<VaryingIndicators> subsystems, List<Step> steps) {
        this.method = method;
        this.weightings = subsystems.stream().map(Weightings::new).toList();
        this.steps = steps;
        this.tallies = steps.stream().map(SignTally::new).toList();
    }

    /** @return the signs of every step, in order */
    static List<VariantSigns> signs(Method method, List<VaryingIndicators> subsystems, List<Step> steps) {
        Variants variants = new Variants(method, subsystems, steps);
        for (VariantLimits limits : VariantLimits.under(method.limits())) {
            variants.count(
                    limits,
                    subsystems.stream()
                            .map(it -> OrderParameterTable.of(it, limits.expansion()))
                            .toList());
        }
        return variants.tallies.stream().map(SignTally::signs).toList();
    }

    private void count(VariantLimits limits, List<OrderParameterTable> tables) {
        for (Weighting weighting : Weighting.values()) {
            double[][] weights = new double[tables.size()][];
            for (int j = 0; j < weights.length; j++) {
                weights[j] = weightings.get(j).of(weighting, tables.get(j));
            }
            for (Aggregation aggregation : AGGREGATIONS) {
                count(weighting, limits, aggregation, tables, weights);
            }
        }
    }

    private void count(
            Weighting weighting,
            VariantLimits limits,
            Aggregation aggregation,
            List<OrderParameterTable> tables,
            double[][] weights) {
        double[][] orderDegrees = new double[weights.length][];
        for (int j = 0; j < weights.length; j++) {
            orderDegrees[j] = tables.get(j).orderDegrees(aggregation, weights[j]);
        }
        CompositeOrder order = new CompositeOrder(method.synergy(), orderDegrees);
        for (int k = 0; k < tallies.size(); k++) {
            Step step = steps.get(k);
            if (aggregation == Aggregation.LINEAR || isPositive(tables, step)) {
                tallies.get(k).add(weighting, limits, aggregation, order.synergy(step));
            } else {
                tallies.get(k).refuse(limits);
            }
        }
    }

    private static boolean isPositive(List<OrderParameterTable> tables, Step step) {
        for (OrderParameterTable table : tables) {
            if (!table.isPositive(step.t()) || !table.isPositive(step.base())) {
                return false;
            }
        }
        return true;
    }
}
