package org.synergymonitor.model.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.weighting.WeightedIndicator;

/** A system of two subsystems under observed limits, linear aggregation and the geometric form of U, in 40 digits. */
final class DecimalSystem {
    private static final List<String> EXPANSIONS = List.of("0", "0.01", "0.05", "0.1");
    private static final List<Aggregation> AGGREGATIONS = List.of(Aggregation.LINEAR, Aggregation.WEIGHTED_GEOMETRIC);

    private final List<List<List<BigDecimal>>> values;

    DecimalSystem(Measured measured) {
        values = IntStream.range(0, 2)
                .mapToObj(j -> {
                    List<Indicator> defined =
                            measured.definition().subsystems().get(j).indicators();
                    List<WeightedIndicator> weighted =
                            measured.panel().subsystems().get(j).indicators();
                    return DecimalSubsystem.exact(IntStream.range(0, defined.size())
                            .mapToObj(i -> oriented(defined.get(i), weighted.get(i))));
                })
                .toList();
    }

    private static double[] oriented(Indicator defined, WeightedIndicator weighted) {
        double sign = defined.direction() == Direction.NEGATIVE ? -1 : 1;
        return Arrays.stream(weighted.values().toArray()).map(x -> sign * x).toArray();
    }

    List<DecimalSubsystem> subsystems(String expansion) {
        return values.stream()
                .map(it -> DecimalSubsystem.observed(it, expansion))
                .toList();
    }

    /** @return U(t, base) of every admissible variant, one function of (t, base) each; empty where inadmissible */
    List<Function<int[], Stream<Double>>> variants() {
        List<Function<int[], Stream<Double>>> variants = new ArrayList<>();
        for (String expansion : EXPANSIONS) {
            List<DecimalSubsystem> subsystems = subsystems(expansion);
            for (Weighting weighting : Weighting.values()) {
                for (Aggregation aggregation : AGGREGATIONS) {
                    List<List<BigDecimal>> u = subsystems.stream()
                            .map(it -> it.orderDegrees(aggregation, it.weights(weighting)))
                            .toList();
                    variants.add(step -> aggregation == Aggregation.LINEAR
                                    || subsystems.stream()
                                            .allMatch(it -> it.isPositive(step[0]) && it.isPositive(step[1]))
                            ? Stream.of(DecimalSubsystem.synergy(u, step[0], step[1]))
                            : Stream.empty());
                }
            }
        }
        return variants;
    }

    /** @return U(t, base) without each indicator */
    List<Function<int[], Double>> withoutIndicators() {
        List<Function<int[], Double>> without = new ArrayList<>();
        for (int j = 0; j < 2; j++) {
            for (int i = 0; i < values.get(j).size(); i++) {
                List<List<List<BigDecimal>>> rest = new ArrayList<>(values);
                rest.set(j, DecimalSubsystem.without(values.get(j), i));
                List<List<BigDecimal>> u = orderDegrees(rest);
                without.add(step -> DecimalSubsystem.synergy(u, step[0], step[1]));
            }
        }
        return without;
    }

    /** @return U(t, base) without each period, none for t and base themselves */
    List<Function<int[], Stream<Double>>> withoutPeriods() {
        List<Function<int[], Stream<Double>>> without = new ArrayList<>();
        for (int s = 0; s < values.get(0).get(0).size(); s++) {
            int omitted = s;
            List<List<BigDecimal>> u = orderDegrees(values.stream()
                    .map(subsystem -> subsystem.stream()
                            .map(column -> DecimalSubsystem.without(column, omitted))
                            .toList())
                    .toList());
            without.add(step -> step[0] == omitted || step[1] == omitted
                    ? Stream.empty()
                    : Stream.of(DecimalSubsystem.synergy(u, place(step[0], omitted), place(step[1], omitted))));
        }
        return without;
    }

    private static int place(int t, int omitted) {
        return t > omitted ? t - 1 : t;
    }

    private static List<List<BigDecimal>> orderDegrees(List<List<List<BigDecimal>>> values) {
        return values.stream()
                .map(it -> DecimalSubsystem.observed(it, "0"))
                .map(it -> it.orderDegrees(Aggregation.LINEAR, it.weights(Weighting.CRITIC)))
                .toList();
    }

    /** @return the CRITIC weights of the first subsystem, draw by draw */
    List<List<BigDecimal>> drawnWeights(long seed, int draws) {
        Random random = new Random(seed);
        int periods = values.get(0).get(0).size();
        List<List<BigDecimal>> weights = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            TreeMap<Integer, Integer> times = new TreeMap<>();
            for (int t = 0; t < periods; t++) {
                times.merge(random.nextInt(periods), 1, Integer::sum);
            }
            List<Integer> drawn = times.entrySet().stream()
                    .flatMap(it -> Stream.generate(it::getKey).limit(it.getValue()))
                    .toList();
            weights.add(DecimalSubsystem.observed(
                            values.get(0).stream()
                                    .map(column ->
                                            drawn.stream().map(column::get).toList())
                                    .toList(),
                            "0")
                    .weights(Weighting.CRITIC));
        }
        return weights;
    }
}
