package org.synergymonitor.model.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.robustness.DecimalSubsystem;
import org.synergymonitor.model.robustness.Decimals;
import org.synergymonitor.model.robustness.Weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Contributions, logarithmic splits and obstacles agree with an independent computation in 40 digits, and add up. */
class DecimalExplanationTest {
    private static final double TOLERANCE = 1e-12;
    private static final List<List<String>> INDICATORS = List.of(List.of("a1", "a2"), List.of("b1", "b2", "b3"));
    private static final Set<String> NEGATIVE = Set.of("b3");

    private final Map<String, double[]> values = values();

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void theContributionsToEveryU(Aggregation aggregation) {
        List<DecimalSubsystem> exact = exact();

        for (SynergyDegree degree : degrees(measured(aggregation))) {
            Map<String, BigDecimal> expected = new HashMap<>();
            for (int j = 0; j < 2; j++) {
                List<BigDecimal> w = exact.get(j).weights(Weighting.CRITIC);
                for (int i = 0; i < w.size(); i++) {
                    List<BigDecimal> e = exact.get(j).e().get(i);
                    BigDecimal difference = e.get(index(degree.period())).subtract(e.get(index(degree.base())));
                    expected.put(INDICATORS.get(j).get(i), w.get(i).multiply(difference, Decimals.DIGITS));
                }
            }
            agree(degree.contributions(), expected);
            assertThat(degree.contributions().stream()
                            .map(it -> Math.abs(it.value()))
                            .toList())
                    .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        }
    }

    @Test
    void contributionsAddUpToTheChangesOfLinearOrderDegrees() {
        for (SynergyDegree degree : degrees(measured(Aggregation.LINEAR))) {
            for (int j = 0; j < 2; j++) {
                List<String> own = INDICATORS.get(j);
                double sum = degree.contributions().stream()
                        .filter(it -> own.contains(it.indicator()))
                        .mapToDouble(Contribution::value)
                        .sum();
                assertThat(sum).isCloseTo(degree.deltas().get(j), within(TOLERANCE));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Aggregation.class, mode = EnumSource.Mode.EXCLUDE, names = "LINEAR")
    void theLogarithmsOfEveryGeometricChange(Aggregation aggregation) {
        List<DecimalSubsystem> exact = exact();
        Measurement measurement = measured(aggregation);

        for (SynergyDegree degree : degrees(measurement)) {
            for (int j = 0; j < 2; j++) {
                LogarithmicSplit split = degree.logarithmic().get(j);
                List<BigDecimal> w = weights(exact.get(j), aggregation);
                Map<String, BigDecimal> expected = new HashMap<>();
                for (int i = 0; i < w.size(); i++) {
                    List<BigDecimal> e = exact.get(j).e().get(i);
                    BigDecimal difference = Decimals.ln(e.get(index(degree.period())))
                            .subtract(Decimals.ln(e.get(index(degree.base()))));
                    expected.put(INDICATORS.get(j).get(i), w.get(i).multiply(difference, Decimals.DIGITS));
                }
                assertThat(split.status()).isEqualTo(LogarithmicSplit.Status.EXACT);
                agree(split.contributions(), expected);
                List<BigDecimal> u = exact.get(j).orderDegrees(Aggregation.WEIGHTED_GEOMETRIC, w);
                assertThat(Decimals.sum(expected.values().stream()).doubleValue())
                        .as("ln(u(period)/u(base))")
                        .isCloseTo(
                                Decimals.ln(u.get(index(degree.period())))
                                        .subtract(Decimals.ln(u.get(index(degree.base()))))
                                        .doubleValue(),
                                within(TOLERANCE));
            }
        }
    }

    @Test
    void theObstaclesOfTheNewestPeriod() {
        List<DecimalSubsystem> exact = exact();
        Measurement measurement = measured(Aggregation.LINEAR);

        for (int j = 0; j < 2; j++) {
            List<BigDecimal> w = exact.get(j).weights(Weighting.CRITIC);
            Map<String, BigDecimal> expected = new HashMap<>();
            for (int i = 0; i < w.size(); i++) {
                List<BigDecimal> e = exact.get(j).e().get(i);
                BigDecimal lacking = BigDecimal.ONE.subtract(e.get(e.size() - 1));
                expected.put(INDICATORS.get(j).get(i), w.get(i).multiply(lacking, Decimals.DIGITS));
            }
            BigDecimal total = Decimals.sum(expected.values().stream());
            SubsystemMeasurement subsystem = measurement.subsystems().get(j);
            assertThat(subsystem.obstacles()).hasSameSizeAs(w).allSatisfy(obstacle -> {
                BigDecimal value = expected.get(obstacle.indicator());
                assertThat(obstacle.value()).isCloseTo(value.doubleValue(), within(TOLERANCE));
                assertThat(obstacle.share().orElseThrow())
                        .isCloseTo(value.divide(total, Decimals.DIGITS).doubleValue(), within(TOLERANCE));
            });
            assertThat(subsystem.obstacles().stream()
                            .mapToDouble(Obstacle::value)
                            .sum())
                    .isCloseTo(1 - subsystem.orderDegrees().last(), within(TOLERANCE));
        }
    }

    private static void agree(List<Contribution> contributions, Map<String, BigDecimal> expected) {
        assertThat(contributions).hasSameSizeAs(expected.entrySet()).allSatisfy(it -> assertThat(it.value())
                .isCloseTo(expected.get(it.indicator()).doubleValue(), within(TOLERANCE)));
    }

    private static List<SynergyDegree> degrees(Measurement measurement) {
        List<SynergyDegree> degrees = new ArrayList<>(measurement.fixed());
        degrees.addAll(measurement.chained());
        assertThat(degrees).hasSize(16);
        return degrees;
    }

    private static int index(Period period) {
        return period.since(TestSystem.year(2001));
    }

    private static List<BigDecimal> weights(DecimalSubsystem exact, Aggregation aggregation) {
        return exact.weights(aggregation == Aggregation.GEOMETRIC ? Weighting.EQUAL : Weighting.CRITIC);
    }

    private Measurement measured(Aggregation aggregation) {
        TestSystem system = new TestSystem();
        INDICATORS.get(0).forEach(it -> system.with("A", it, values.get(it)));
        INDICATORS.get(1).forEach(it -> system.with("B", it, values.get(it)));
        return system.negative(NEGATIVE)
                .method(TestSystem.method(LimitsPolicy.EXPANDED, aggregation, null))
                .measured()
                .measurement();
    }

    private List<DecimalSubsystem> exact() {
        return INDICATORS.stream()
                .map(ids -> DecimalSubsystem.observed(
                        DecimalSubsystem.exact(ids.stream().map(this::oriented)), "0.1"))
                .toList();
    }

    private double[] oriented(String indicator) {
        double sign = NEGATIVE.contains(indicator) ? -1 : 1;
        return Arrays.stream(values.get(indicator)).map(x -> sign * x).toArray();
    }

    private static Map<String, double[]> values() {
        Random random = new Random(11);
        return INDICATORS.stream().flatMap(List::stream).collect(Collectors.toMap(it -> it, it -> Stream.generate(
                        random::nextGaussian)
                .limit(9)
                .mapToDouble(x -> 100 + 10 * x)
                .toArray()));
    }
}
