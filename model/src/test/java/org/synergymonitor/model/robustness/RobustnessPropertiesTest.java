package org.synergymonitor.model.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SynergyDegree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What must hold of every assessment. */
class RobustnessPropertiesTest {
    private static final double TOLERANCE = 1e-12;

    @Property(tries = 40)
    void everyVariantIsCountedOrNamed(
            @ForAll long seed, @ForAll LimitsPolicy limits, @ForAll Aggregation aggregation, @ForAll SynergyForm form) {
        Measured measured = system(seed, false)
                .method(TestSystem.method(limits, aggregation, form))
                .measured();

        Robustness robustness = RobustnessTests.assess(measured);

        degrees(robustness).forEach(degree -> {
            VariantSigns signs = degree.variants();
            assertThat(signs.admissible()
                            + signs.inadmissible().stream()
                                    .mapToInt(Inadmissible::variants)
                                    .sum())
                    .isEqualTo(limits == LimitsPolicy.FIXED ? 12 : 48);
            assertThat(signs.negative() > 0).isEqualTo(signs.range().least() < 0);
            assertThat(signs.positive() > 0).isEqualTo(signs.range().greatest() > 0);
        });
        assertThat(RobustnessTests.assess(measured)).isEqualTo(robustness);
    }

    @Property(tries = 40)
    void thePublishedULiesWithinTheVariantsThatHoldItsMethod(@ForAll long seed, @ForAll SynergyForm form) {
        Measured measured = system(seed, false)
                .method(TestSystem.method(LimitsPolicy.OBSERVED, Aggregation.LINEAR, form))
                .measured();

        Robustness robustness = RobustnessTests.assess(measured);

        List<SynergyDegree> published = Stream.concat(
                        measured.measurement().fixed().stream(), measured.measurement().chained().stream())
                .toList();
        List<SynergyRobustness> degrees = degrees(robustness).toList();
        assertThat(degrees).hasSameSizeAs(published);
        for (int k = 0; k < published.size(); k++) {
            assertThat(published.get(k).value())
                    .isBetween(
                            degrees.get(k).variants().range().least() - TOLERANCE,
                            degrees.get(k).variants().range().greatest() + TOLERANCE);
        }
    }

    @Property(tries = 40)
    void everyPeriodTakenOnceGivesThePublishedWeightsAndU(
            @ForAll long seed, @ForAll LimitsPolicy limits, @ForAll Aggregation aggregation) {
        Measured measured = system(seed, false)
                .method(TestSystem.method(limits, aggregation, SynergyForm.GEOMETRIC))
                .measured();

        for (int j = 0; j < 2; j++) {
            VaryingIndicators indicators = RobustnessTests.varying(measured, j);
            int[] once = new int[indicators.periods()];
            Arrays.fill(once, 1);
            ResampledCritic critic = new ResampledCritic(indicators);

            assertThat(critic.weigh(once)).isTrue();
            assertThat(critic.weights()).containsExactly(indicators.weights(), within(TOLERANCE));
            assertThat(OrderParameterTable.of(
                                    indicators, measured.definition().method().expansion())
                            .orderDegrees(aggregation, indicators.weights()))
                    .containsExactly(
                            measured.measurement()
                                    .subsystems()
                                    .get(j)
                                    .orderDegrees()
                                    .toArray(),
                            within(TOLERANCE));
        }
    }

    @Property(tries = 40)
    void weightsOfEveryKindAreSharesAndPermuteWithTheIndicators(@ForAll long seed, @ForAll Weighting weighting) {
        double[] weights = weights(system(seed, false).measured(), weighting);
        double[] mirrored = weights(system(seed, true).measured(), weighting);

        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(TOLERANCE));
        assertThat(IntStream.range(0, weights.length).mapToDouble(i -> mirrored[weights.length - 1 - i]))
                .allSatisfy(weight -> assertThat(weight).isBetween(0.0, 1.0));
        assertThat(IntStream.range(0, weights.length)
                        .mapToDouble(i -> mirrored[weights.length - 1 - i])
                        .toArray())
                .containsExactly(weights, within(1e-9));
        if (weighting == Weighting.EQUAL) {
            assertThat(weights).containsOnly(1.0 / weights.length);
        }
    }

    @Property(tries = 20)
    void withoutNegativeCorrelationsTheAbsoluteOnesWeighTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        TestSystem system = new TestSystem().with("B", "b", 1, 2, 4, 3, 5, 7);
        for (int i = 0; i < 3; i++) {
            system.with(
                    "A",
                    "a" + i,
                    IntStream.range(0, 6)
                            .mapToDouble(t -> t + 0.4 * random.nextDouble())
                            .toArray());
        }
        Measured measured = system.measured();
        Weightings weightings = new Weightings(RobustnessTests.varying(measured, 1));

        assertThat(weightings.of(Weighting.CRITIC_ABSOLUTE, null))
                .containsExactly(weightings.of(Weighting.CRITIC, null), within(TOLERANCE));
    }

    private static double[] weights(Measured measured, Weighting weighting) {
        VaryingIndicators indicators = RobustnessTests.varying(measured, 0);
        return new Weightings(indicators).of(weighting, OrderParameterTable.of(indicators, 0.05));
    }

    private static Stream<SynergyRobustness> degrees(Robustness robustness) {
        return Stream.concat(robustness.fixed().stream(), robustness.chained().stream());
    }

    /** 2 subsystems of 2 to 5 indicators over 4 to 12 periods. */
    private static TestSystem system(long seed, boolean mirrored) {
        Random random = new Random(seed);
        int periods = 4 + random.nextInt(9);
        TestSystem system = new TestSystem();
        for (int j = 0; j < 2; j++) {
            List<double[]> columns = Stream.generate(
                            () -> random.doubles(periods, 1, 1000).toArray())
                    .limit(2 + random.nextInt(4))
                    .toList();
            for (int k = 0; k < columns.size(); k++) {
                int i = mirrored ? columns.size() - 1 - k : k;
                String indicator = "i" + j + "-" + i;
                system.with("S" + j, indicator, columns.get(i)).limits(indicator, 100, 800);
            }
        }
        return system;
    }
}
