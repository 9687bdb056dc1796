package org.synergymonitor.model.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.weighting.OrderParameters;
import org.synergymonitor.model.weighting.WeightedIndicator;

/**
 * The part of a change of U that revised values explain: the Shapley value of the data among data (values of the period and its base),
 * limits, weights and method, over the indicators common to both revisions, e unclamped. Exactly 0 if no value changed.
 */
final class DataEffect {
    /** |S|!·(3−|S|)!/4! for coalitions of 0, 1, 2 or 3 of the three other factors. */
    private static final double[] SHAPLEY_WEIGHT = {1.0 / 4, 1.0 / 12, 1.0 / 12, 1.0 / 4};

    private final Measured before;
    private final Measured after;
    private final List<List<Pair>> subsystems = new ArrayList<>();

    DataEffect(Measured before, Measured after) {
        this.before = before;
        this.after = after;
        for (int j = 0; j < after.panel().subsystems().size(); j++) {
            subsystems.add(commonIndicators(j));
        }
    }

    /** @return dimensionless, in the unit of U */
    double between(SynergyDegree was, SynergyDegree now) {
        double effect = 0;
        for (int others = 0; others < 8; others++) {
            boolean limits = (others & 1) != 0;
            boolean weights = (others & 2) != 0;
            boolean method = (others & 4) != 0;
            double change = u(now, true, limits, weights, method) - u(was, false, limits, weights, method);
            effect += SHAPLEY_WEIGHT[Integer.bitCount(others)] * change;
        }
        return effect;
    }

    /** U of the period and base of {@code degree} with the values, limits, weights and method of one revision or the other. */
    private double u(SynergyDegree degree, boolean newData, boolean newLimits, boolean newWeights, boolean newMethod) {
        Method method = method(newMethod);
        List<Double> deltas = new ArrayList<>();
        for (List<Pair> pairs : subsystems) {
            List<Pair> counted = pairs.stream()
                    .filter(pair -> !pair.weighted(newWeights).constant())
                    .toList();
            double[] weights = counted.stream()
                    .mapToDouble(pair -> pair.weighted(newWeights).weight())
                    .toArray();
            deltas.add(OrderDegrees.clearNoise(OrderDegrees.aggregate(
                            method.aggregation(),
                            weights,
                            orderParameters(counted, degree.period(), newData, newLimits, newMethod))
                    - OrderDegrees.aggregate(
                            method.aggregation(),
                            weights,
                            orderParameters(counted, degree.base(), newData, newLimits, newMethod))));
        }
        return OrderDegrees.synergy(method.synergy(), deltas);
    }

    private double[] orderParameters(
            List<Pair> pairs, Period period, boolean newData, boolean newLimits, boolean newMethod) {
        int t = (newData ? after : before).panel().periods().indexOf(period);
        boolean linear = method(newMethod).aggregation() == Aggregation.LINEAR;
        return pairs.stream()
                .mapToDouble(pair -> {
                    Limits limits = pair.weighted(newLimits).limits();
                    double value = pair.weighted(newData).values().get(t);
                    Direction direction = newMethod ? pair.directionAfter : pair.directionBefore;
                    return limits.range() == 0 ? 0 : OrderParameters.orderParameter(direction, limits, value);
                })
                .map(e -> linear ? e : Math.max(0, e))
                .toArray();
    }

    private Method method(boolean isNew) {
        return (isNew ? after : before).definition().method();
    }

    private List<Pair> commonIndicators(int j) {
        Subsystem subsystem = after.definition().subsystems().get(j);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < subsystem.indicators().size(); i++) {
            Indicator indicator = subsystem.indicators().get(i);
            WeightedIndicator now =
                    after.panel().subsystems().get(j).indicators().get(i);
            weightedBefore(subsystem.id(), indicator.id())
                    .ifPresent(was ->
                            pairs.add(new Pair(was, now, directionBefore(indicator.id()), indicator.direction())));
        }
        return pairs;
    }

    private Optional<WeightedIndicator> weightedBefore(String subsystem, String indicator) {
        return before.panel().subsystems().stream()
                .filter(it -> it.id().equals(subsystem))
                .flatMap(it -> it.indicators().stream())
                .filter(it -> it.id().equals(indicator))
                .findFirst();
    }

    private Direction directionBefore(String indicator) {
        return before.definition().indicators().stream()
                .filter(it -> it.id().equals(indicator))
                .findFirst()
                .orElseThrow()
                .direction();
    }

    /** An indicator as it was and as it is. */
    private record Pair(
            WeightedIndicator was, WeightedIndicator now, Direction directionBefore, Direction directionAfter) {
        WeightedIndicator weighted(boolean isNew) {
            return isNew ? now : was;
        }
    }
}
