package org.synergymonitor.model.robustness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.synergymonitor.model.definition.Aggregation;

/** Counts the signs of one U over the variants. */
final class SignTally {
    private final Step step;
    private final Map<Weighting, ChoiceTally> weightings = new EnumMap<>(Weighting.class);
    private final Map<VariantLimits, ChoiceTally> limits = new EnumMap<>(VariantLimits.class);
    private final Map<Aggregation, ChoiceTally> aggregations = new EnumMap<>(Aggregation.class);
    private final Map<VariantLimits, Integer> inadmissible = new EnumMap<>(VariantLimits.class);
    private int negative;
    private int zero;
    private int positive;
    private double least = 1;
    private double greatest = -1;

    SignTally(Step step) {
        this.step = step;
    }

    void add(Weighting weighting, VariantLimits itsLimits, Aggregation aggregation, double u) {
        negative += u < 0 ? 1 : 0;
        zero += u == 0 ? 1 : 0;
        positive += u > 0 ? 1 : 0;
        least = Math.min(least, u);
        greatest = Math.max(greatest, u);
        boolean flips = step.flips(u);
        weightings.computeIfAbsent(weighting, ChoiceTally::new).add(flips);
        limits.computeIfAbsent(itsLimits, ChoiceTally::new).add(flips);
        aggregations.computeIfAbsent(aggregation, ChoiceTally::new).add(flips);
    }

    /** A weighted product that meets an order parameter of 0 does not count. */
    void refuse(VariantLimits itsLimits) {
        inadmissible.merge(itsLimits, 1, Integer::sum);
    }

    VariantSigns signs() {
        return new VariantSigns(
                negative,
                zero,
                positive,
                new DegreeRange(least, greatest),
                Stream.of(weightings, limits, aggregations)
                        .flatMap(it -> it.values().stream())
                        .flatMap(ChoiceTally::flip)
                        .toList(),
                refused());
    }

    private List<Inadmissible> refused() {
        return inadmissible.entrySet().stream()
                .map(it -> new Inadmissible(it.getKey(), Aggregation.WEIGHTED_GEOMETRIC, it.getValue()))
                .toList();
    }

    /** Counts the variants with one choice. */
    private static final class ChoiceTally {
        private final Enum<?> choice;
        private int different;
        private int of;

        ChoiceTally(Enum<?> choice) {
            this.choice = choice;
        }

        void add(boolean flips) {
            different += flips ? 1 : 0;
            of++;
        }

        Stream<Flip> flip() {
            return different == 0 ? Stream.empty() : Stream.of(new Flip(choice.toString(), different, of));
        }
    }
}
