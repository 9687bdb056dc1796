package org.synergymonitor.model.measurement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.weighting.OrderParameters;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedSubsystem;

/**
 * Splits changes of U into the effects of data, limits, weights and method: Shapley values (Shapley 1953, A value for n-person games)
 * over all 16 mixtures of the two revisions. An effect is exactly 0 if its factor is the same in both.
 */
final class RevisionEffects {
    private static final int DATA = 1;
    private static final int LIMITS = 2;
    private static final int WEIGHTS = 4;
    private static final int METHOD = 8;
    private static final int MIXTURES = 16;

    /** |S|!·(3−|S|)!/4! for coalitions of 0, 1, 2 or 3 of the three other factors. */
    private static final double[] SHAPLEY_WEIGHT = {1.0 / 4, 1.0 / 12, 1.0 / 12, 1.0 / 4};

    private final Measured before;
    private final Measured after;
    private final Map<Period, Integer> periodsBefore;
    private final Map<Period, Integer> periodsAfter;

    /** By mixture, subsystem, and period of the revision whose data the mixture has. */
    private final double[][][] orderDegrees = new double[MIXTURES][][];

    RevisionEffects(Measured before, Measured after) {
        this.before = before;
        this.after = after;
        this.periodsBefore = index(before);
        this.periodsAfter = index(after);
        List<List<Pair>> subsystems = after.definition().subsystems().stream()
                .map(this::commonIndicators)
                .toList();
        for (int mixture = 0; mixture < MIXTURES; mixture++) {
            int mixed = mixture;
            orderDegrees[mixture] =
                    subsystems.stream().map(pairs -> orderDegrees(pairs, mixed)).toArray(double[][]::new);
        }
    }

    DegreeChange between(Base series, SynergyDegree was, SynergyDegree now) {
        double[] u = new double[MIXTURES];
        for (int mixture = 0; mixture < MIXTURES; mixture++) {
            u[mixture] = u(mixture, (mixture & DATA) != 0 ? now : was);
        }
        double change = now.value() - was.value();
        double data = effect(u, DATA);
        double limits = effect(u, LIMITS);
        double weights = effect(u, WEIGHTS);
        double method = effect(u, METHOD);
        double sum = data + limits + weights + method;
        return Double.isFinite(sum)
                ? new DegreeChange(
                        series,
                        now.period(),
                        was.value(),
                        now.value(),
                        data,
                        limits,
                        weights,
                        method,
                        change - sum,
                        DegreeChange.Status.SPLIT)
                : new DegreeChange(
                        series,
                        now.period(),
                        was.value(),
                        now.value(),
                        change,
                        0,
                        0,
                        0,
                        0,
                        DegreeChange.Status.BEYOND_RANGE);
    }

    private static double effect(double[] u, int factor) {
        double effect = 0;
        for (int mixture = 0; mixture < MIXTURES; mixture++) {
            if ((mixture & factor) == 0) {
                effect += SHAPLEY_WEIGHT[Integer.bitCount(mixture)] * (u[mixture | factor] - u[mixture]);
            }
        }
        return effect;
    }

    private double u(int mixture, SynergyDegree degree) {
        Map<Period, Integer> periods = (mixture & DATA) != 0 ? periodsAfter : periodsBefore;
        int t = periods.get(degree.period());
        int base = periods.get(degree.base());
        List<Double> deltas = new ArrayList<>();
        for (double[] u : orderDegrees[mixture]) {
            deltas.add(OrderDegrees.clearNoise(u[t] - u[base]));
        }
        return OrderDegrees.synergy(method(mixture).synergy(), deltas);
    }

    private double[] orderDegrees(List<Pair> pairs, int mixture) {
        Aggregation aggregation = method(mixture).aggregation();
        boolean newWeights = (mixture & WEIGHTS) != 0;
        Pair[] counted =
                pairs.stream().filter(it -> !it.weighted(newWeights).constant()).toArray(Pair[]::new);
        double[] weights = new double[counted.length];
        double[] e = new double[counted.length];
        for (int i = 0; i < counted.length; i++) {
            weights[i] = counted[i].weighted(newWeights).weight();
        }
        double[] orderDegrees = new double[((mixture & DATA) != 0 ? periodsAfter : periodsBefore).size()];
        for (int t = 0; t < orderDegrees.length; t++) {
            for (int i = 0; i < counted.length; i++) {
                double unclamped = counted[i].orderParameter(mixture, t);
                e[i] = aggregation == Aggregation.LINEAR ? unclamped : Math.max(0, unclamped);
            }
            orderDegrees[t] = OrderDegrees.aggregate(aggregation, weights, e);
        }
        return orderDegrees;
    }

    private Method method(int mixture) {
        return ((mixture & METHOD) != 0 ? after : before).definition().method();
    }

    private static Map<Period, Integer> index(Measured measured) {
        Map<Period, Integer> index = new HashMap<>();
        measured.panel().periods().forEach(period -> index.put(period, index.size()));
        return index;
    }

    private List<Pair> commonIndicators(Subsystem now) {
        Map<String, Side> was = sides(before, now.id());
        List<Pair> pairs = new ArrayList<>();
        sides(after, now.id()).forEach((indicator, side) -> {
            if (was.containsKey(indicator)) {
                pairs.add(new Pair(was.get(indicator), side));
            }
        });
        return pairs;
    }

    private static Map<String, Side> sides(Measured measured, String subsystem) {
        Map<String, Side> sides = new LinkedHashMap<>();
        List<Subsystem> defined = measured.definition().subsystems();
        List<WeightedSubsystem> weighted = measured.panel().subsystems();
        for (int j = 0; j < weighted.size(); j++) {
            if (defined.get(j).id().equals(subsystem)) {
                List<Indicator> indicators = defined.get(j).indicators();
                for (int i = 0; i < indicators.size(); i++) {
                    sides.put(
                            indicators.get(i).id(),
                            new Side(
                                    indicators.get(i).direction(),
                                    weighted.get(j).indicators().get(i)));
                }
            }
        }
        return sides;
    }

    /** An indicator in one of the revisions. */
    private record Side(Direction direction, WeightedIndicator weighted) {}

    /** An indicator as it was and as it is. */
    private record Pair(Side was, Side now) {
        WeightedIndicator weighted(boolean isNew) {
            return (isNew ? now : was).weighted();
        }

        double orderParameter(int mixture, int t) {
            Limits limits = weighted((mixture & LIMITS) != 0).limits();
            double value = weighted((mixture & DATA) != 0).values().get(t);
            Direction direction = ((mixture & METHOD) != 0 ? now : was).direction();
            return limits.range() == 0 ? 0 : OrderParameters.orderParameter(direction, limits, value);
        }
    }
}
