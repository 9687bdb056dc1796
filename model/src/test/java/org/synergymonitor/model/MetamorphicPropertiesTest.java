package org.synergymonitor.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedPanel;
import org.synergymonitor.model.weighting.WeightedSubsystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What must hold of every panel (model, section 9). */
class MetamorphicPropertiesTest {
    private static final double CONDITIONED = 1e-9;

    @Property(tries = 200)
    void weightsIgnoreScaleAndOrigin(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double a,
            @ForAll @DoubleRange(min = -1000, max = 1000) double shift) {
        RandomPanel panel = new RandomPanel(seed);

        RandomPanel transformed = panel.map(column -> {
            double range = Arrays.stream(column).max().orElseThrow()
                    - Arrays.stream(column).min().orElseThrow();
            return Arrays.stream(column).map(x -> a * x + shift * range * a).toArray();
        });

        assertThat(weights(transformed.system().weighted()))
                .containsExactly(weights(panel.system().weighted()), within(CONDITIONED));
    }

    @Property(tries = 200)
    void weightsIgnoreTheOrderAndTheRepetitionOfRows(@ForAll long seed) {
        RandomPanel panel = new RandomPanel(seed);
        int[] order = shuffled(panel.periods(), seed);

        RandomPanel reordered = panel.map(
                column -> Arrays.stream(order).mapToDouble(t -> column[t]).toArray());
        RandomPanel doubled = panel.map(column -> IntStream.range(0, 2 * column.length)
                .mapToDouble(t -> column[t / 2])
                .toArray());

        double[] weights = weights(panel.system().weighted());
        assertThat(weights(reordered.system().weighted())).containsExactly(weights, within(CONDITIONED));
        assertThat(weights(doubled.system().weighted())).containsExactly(weights, within(CONDITIONED));
    }

    @Property(tries = 200)
    void weightsPermuteWithTheColumns(@ForAll long seed) {
        RandomPanel panel = new RandomPanel(seed);

        WeightedPanel reversed = panel.reversedColumns().weighted();

        WeightedPanel weighted = panel.system().weighted();
        for (int j = 0; j < weighted.subsystems().size(); j++) {
            List<WeightedIndicator> indicators = weighted.subsystems().get(j).indicators();
            List<WeightedIndicator> mirrored = reversed.subsystems().get(j).indicators();
            for (int i = 0; i < indicators.size(); i++) {
                assertThat(mirrored.get(indicators.size() - 1 - i).weight())
                        .isCloseTo(indicators.get(i).weight(), within(CONDITIONED));
            }
        }
    }

    @Property(tries = 200)
    void flippingTheDirectionAndNegatingTheValuesChangesNothing(@ForAll long seed) {
        RandomPanel panel = new RandomPanel(seed);

        Measured flipped = panel.map(
                        column -> Arrays.stream(column).map(x -> -x).toArray())
                .system()
                .negative(Set.copyOf(panel.indicators()))
                .measured();

        assertThat(flipped.measurement().chained())
                .isEqualTo(panel.system().measured().measurement().chained());
        assertThat(flipped.measurement().fixed())
                .isEqualTo(panel.system().measured().measurement().fixed());
    }

    @Property(tries = 300)
    void weightsSumToOneAndNothingIsOutOfRange(
            @ForAll long seed, @ForAll LimitsPolicy limits, @ForAll Aggregation form) {
        RandomPanel panel = new RandomPanel(seed);

        Measured measured = panel.fixedLimits().method(method(limits, form)).measured();

        for (WeightedSubsystem subsystem : measured.panel().subsystems()) {
            assertThat(subsystem.indicators().stream()
                            .mapToDouble(WeightedIndicator::weight)
                            .sum())
                    .isCloseTo(1, within(Oracles.TOLERANCE));
        }
        assertThat(measured.measurement().chained())
                .allSatisfy(u -> assertThat(Math.abs(u.value())).isLessThanOrEqualTo(greatestChange(u) + 1e-15))
                .hasSize(panel.periods() - 1);
    }

    @Property(tries = 200)
    void weightedGeometricOrderNeverExceedsLinearOrder(@ForAll long seed) {
        RandomPanel panel = new RandomPanel(seed);

        Measured linear = panel.system()
                .method(method(LimitsPolicy.EXPANDED, Aggregation.LINEAR))
                .measured();
        Measured geometric = panel.system()
                .method(method(LimitsPolicy.EXPANDED, Aggregation.WEIGHTED_GEOMETRIC))
                .measured();

        for (int j = 0; j < linear.measurement().subsystems().size(); j++) {
            for (int t = 0; t < panel.periods(); t++) {
                assertThat(geometric
                                .measurement()
                                .subsystems()
                                .get(j)
                                .orderDegrees()
                                .get(t))
                        .isLessThanOrEqualTo(linear.measurement()
                                        .subsystems()
                                        .get(j)
                                        .orderDegrees()
                                        .get(t)
                                + Oracles.TOLERANCE);
            }
        }
    }

    @Property(tries = 100)
    void risingPanelsRiseFromZeroToOne(@ForAll long seed) {
        RandomPanel rising = new RandomPanel(seed)
                .map(column -> Arrays.stream(column).sorted().toArray());

        Measured measured = rising.system().measured();

        assertThat(measured.measurement().subsystems()).allSatisfy(subsystem -> {
            assertThat(subsystem.orderDegrees().get(0)).isZero();
            assertThat(subsystem.orderDegrees().last()).isCloseTo(1, within(Oracles.TOLERANCE));
        });
        List<SynergyDegree> fixed = measured.measurement().fixed();
        assertThat(fixed.get(fixed.size() - 1).value()).isCloseTo(1, within(Oracles.TOLERANCE));
    }

    @Property(tries = 100)
    void chainedChangesAddUpToTheFixedOnes(@ForAll long seed) {
        Measured measured = new RandomPanel(seed).system().measured();

        double[] sums = new double[measured.definition().subsystems().size()];
        for (int t = 0; t < measured.measurement().chained().size(); t++) {
            Series chained = measured.measurement().chained().get(t).deltas();
            Arrays.setAll(sums, j -> sums[j] + chained.get(j));
            assertThat(measured.measurement().fixed().get(t).deltas().toArray()).containsExactly(sums, within(1e-11));
        }
    }

    @Property(tries = 200)
    void expandingTheLimitsKeepsWeightsAndScalesLinearU(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int percent) {
        RandomPanel panel = new RandomPanel(seed);
        double p = percent / 100.0;
        Method expanded = new Method(LimitsPolicy.EXPANDED, p, null, null, null, null, null, Optional.empty(), null);

        Measured narrow = panel.system().measured();
        Measured wide = panel.system().method(expanded).measured();

        assertThat(weights(wide.panel())).containsExactly(weights(narrow.panel()), within(CONDITIONED));
        for (int t = 0; t < panel.periods() - 1; t++) {
            SynergyDegree u = narrow.measurement().chained().get(t);
            if (IntStream.range(0, u.deltas().size())
                    .allMatch(j -> Math.abs(u.deltas().get(j)) >= 1e-6)) {
                assertThat(wide.measurement().chained().get(t).value())
                        .isCloseTo(u.value() / (1 + 2 * p), within(CONDITIONED));
            }
        }
    }

    @Property(tries = 50)
    void theSamePanelGivesTheSameDigestAndAnotherOneAnother(@ForAll long seed) {
        RandomPanel panel = new RandomPanel(seed);

        String digest = panel.system().measured().measurement().digest();

        assertThat(panel.system().measured().measurement().digest()).isEqualTo(digest);
        assertThat(panel.map(column -> Arrays.stream(column).map(Math::nextUp).toArray())
                        .system()
                        .measured()
                        .measurement()
                        .digest())
                .isNotEqualTo(digest);
    }

    private static Method method(LimitsPolicy limits, Aggregation aggregation) {
        return TestSystem.method(limits, aggregation, SynergyForm.GEOMETRIC);
    }

    private static double greatestChange(SynergyDegree u) {
        return Math.max(Math.abs(u.deltas().min()), Math.abs(u.deltas().max()));
    }

    private static double[] weights(WeightedPanel panel) {
        return panel.subsystems().stream()
                .flatMap(subsystem -> subsystem.indicators().stream())
                .mapToDouble(WeightedIndicator::weight)
                .toArray();
    }

    private static int[] shuffled(int size, long seed) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** 2 or 3 subsystems of 2 to 4 indicators over 4 to 12 periods, values between 1 and 1000. */
    private static final class RandomPanel {
        private final List<List<double[]>> columns;

        RandomPanel(long seed) {
            Random random = new Random(seed);
            int periods = 4 + random.nextInt(9);
            columns = new ArrayList<>();
            for (int j = 0; j < 2 + random.nextInt(2); j++) {
                List<double[]> subsystem = new ArrayList<>();
                for (int i = 0; i < 2 + random.nextInt(3); i++) {
                    subsystem.add(random.doubles(periods, 1, 1000).toArray());
                }
                columns.add(subsystem);
            }
        }

        private RandomPanel(List<List<double[]>> columns) {
            this.columns = columns;
        }

        RandomPanel map(UnaryOperator<double[]> change) {
            return new RandomPanel(columns.stream()
                    .map(subsystem -> subsystem.stream().map(change).toList())
                    .toList());
        }

        int periods() {
            return columns.get(0).get(0).length;
        }

        List<String> indicators() {
            List<String> names = new ArrayList<>();
            for (int j = 0; j < columns.size(); j++) {
                for (int i = 0; i < columns.get(j).size(); i++) {
                    names.add("i" + j + "-" + i);
                }
            }
            return names;
        }

        TestSystem system() {
            TestSystem system = new TestSystem();
            for (int j = 0; j < columns.size(); j++) {
                for (int i = 0; i < columns.get(j).size(); i++) {
                    system.with("S" + j, "i" + j + "-" + i, columns.get(j).get(i));
                }
            }
            return system;
        }

        TestSystem fixedLimits() {
            TestSystem system = system();
            indicators().forEach(indicator -> system.limits(indicator, 100, 800));
            return system;
        }

        TestSystem reversedColumns() {
            TestSystem system = new TestSystem();
            for (int j = 0; j < columns.size(); j++) {
                for (int i = columns.get(j).size() - 1; i >= 0; i--) {
                    system.with("S" + j, "i" + j + "-" + i, columns.get(j).get(i));
                }
            }
            return system;
        }
    }
}
