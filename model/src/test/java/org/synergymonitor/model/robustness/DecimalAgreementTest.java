package org.synergymonitor.model.robustness;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SynergyDegree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Weights, variants, omissions and draws agree with an independent computation in 40 digits. */
class DecimalAgreementTest {
    private static final double TOLERANCE = 1e-12;

    private final Measured measured = panel().measured();
    private final DecimalSystem decimal = new DecimalSystem(measured);
    private final Robustness robustness =
            RobustnessAssessment.assess(measured.definition(), measured.panel(), measured.measurement());

    @ParameterizedTest
    @EnumSource
    void everyWeightingUnderEveryExpansion(Weighting weighting) {
        for (int j = 0; j < 2; j++) {
            VaryingIndicators indicators = RobustnessTests.varying(measured, j);
            for (VariantLimits limits : List.of(VariantLimits.OBSERVED, VariantLimits.EXPANDED_5)) {
                double[] weights = new Weightings(indicators)
                        .of(weighting, OrderParameterTable.of(indicators, limits.expansion()));

                assertThat(weights)
                        .containsExactly(
                                doubles(decimal.subsystems(String.valueOf(limits.expansion()))
                                        .get(j)
                                        .weights(weighting)),
                                within(TOLERANCE));
            }
        }
    }

    @Test
    void theSignsAndTheRangeOfEveryUOverTheVariants() {
        List<Function<int[], Stream<Double>>> variants = decimal.variants();

        forEveryDegree((degree, published, step) -> {
            double[] u = variants.stream()
                    .flatMap(it -> it.apply(step))
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            VariantSigns signs = degree.variants();
            assertThat(List.of(signs.negative(), signs.zero(), signs.positive()))
                    .isEqualTo(List.of(count(u, -1), count(u, 0), count(u, 1)));
            assertThat(signs.admissible()
                            + signs.inadmissible().stream()
                                    .mapToInt(Inadmissible::variants)
                                    .sum())
                    .isEqualTo(48);
            close(Optional.of(signs.range()), u);
        });
    }

    @Test
    void everyUWithoutEachIndicator() {
        List<Function<int[], Double>> without = decimal.withoutIndicators();

        forEveryDegree((degree, published, step) -> {
            double[] u = without.stream().mapToDouble(it -> it.apply(step)).toArray();
            List<String> flipping = IntStream.range(0, u.length)
                    .filter(i -> Math.signum(u[i]) != Math.signum(published.value()))
                    .mapToObj(i -> measured.definition().indicators().get(i).id())
                    .toList();
            assertThat(degree.indicators().flipping()).isEqualTo(flipping);
            close(degree.indicators().range(), u);
        });
    }

    @Test
    void everyUWithoutEachPeriod() {
        List<Function<int[], Stream<Double>>> without = decimal.withoutPeriods();

        forEveryDegree((degree, published, step) -> {
            List<Period> flipping = new ArrayList<>();
            for (int s = 0; s < without.size(); s++) {
                if (without.get(s).apply(step).anyMatch(u -> Math.signum(u) != Math.signum(published.value()))) {
                    flipping.add(measured.panel().periods().get(s));
                }
            }
            assertThat(degree.periods().flipping()).isEqualTo(flipping);
            close(
                    degree.periods().range(),
                    without.stream()
                            .flatMap(it -> it.apply(step))
                            .mapToDouble(Double::doubleValue)
                            .toArray());
        });
    }

    @Test
    void thePercentilesOfTheDraws() {
        long seed = Long.parseUnsignedLong(measured.measurement().digest().substring(0, 16), 16);
        List<List<BigDecimal>> weights = decimal.drawnWeights(seed, 500);

        BootstrapWeights bootstrap = robustness.subsystems().get(0).bootstrap();

        assertThat(bootstrap.degenerateDraws()).isZero();
        for (int i = 0; i < bootstrap.intervals().size(); i++) {
            int indicator = i;
            List<BigDecimal> ascending =
                    weights.stream().map(it -> it.get(indicator)).sorted().toList();
            WeightInterval interval = bootstrap.intervals().get(i);
            assertThat(interval.lower()).isCloseTo(between(ascending, 12, "0.475"), within(TOLERANCE));
            assertThat(interval.upper()).isCloseTo(between(ascending, 486, "0.525"), within(TOLERANCE));
        }
    }

    private static double between(List<BigDecimal> ascending, int below, String fraction) {
        BigDecimal step = ascending.get(below + 1).subtract(ascending.get(below));
        return ascending.get(below).add(step.multiply(new BigDecimal(fraction))).doubleValue();
    }

    /** Random walks over 9 periods: 2 and 3 indicators, one of them negative, one with ties. */
    private static TestSystem panel() {
        Random random = new Random(3);
        TestSystem system = new TestSystem();
        for (int i = 0; i < 5; i++) {
            double[] values = new double[9];
            double level = 100;
            for (int t = 0; t < values.length; t++) {
                level *= 1.02 + 0.06 * random.nextGaussian();
                values[t] = i == 3 ? Math.rint(level / 10) : level;
            }
            system.with(i < 2 ? "A" : "B", "i" + i, values);
        }
        return system.negative(Set.of("i4"));
    }

    private void forEveryDegree(Agreement agreement) {
        List<SynergyDegree> fixed = measured.measurement().fixed();
        List<SynergyDegree> chained = measured.measurement().chained();
        assertThat(robustness.fixed()).hasSize(8);
        assertThat(robustness.chained()).hasSize(8);
        for (int k = 0; k < 8; k++) {
            agreement.of(robustness.fixed().get(k), fixed.get(k), new int[] {k + 1, 0});
            agreement.of(robustness.chained().get(k), chained.get(k), new int[] {k + 1, k});
        }
    }

    private static int count(double[] u, int sign) {
        return (int) Arrays.stream(u).filter(it -> Math.signum(it) == sign).count();
    }

    private static void close(Optional<DegreeRange> range, double[] u) {
        assertThat(range.orElseThrow().least()).isCloseTo(Arrays.stream(u).min().orElseThrow(), within(TOLERANCE));
        assertThat(range.orElseThrow().greatest())
                .isCloseTo(Arrays.stream(u).max().orElseThrow(), within(TOLERANCE));
    }

    private static double[] doubles(List<BigDecimal> values) {
        return values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    /** What must hold of one U; {@code step} is t and its base. */
    private interface Agreement {
        void of(SynergyRobustness degree, SynergyDegree published, int[] step);
    }
}
