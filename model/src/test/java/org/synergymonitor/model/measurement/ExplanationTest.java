package org.synergymonitor.model.measurement;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.SynergyForm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Why U is what it is: the worked example of docs/model.md, and the cases without an answer. */
class ExplanationTest {
    /** e of a1: 0, 0.5, 1; of a2: 1, 0, 0.5; of b: 0, 0.5, 1. r of a1 and a2 is −0.5 and σ is 0.5 for each, so w = ½. */
    static TestSystem example() {
        return new TestSystem()
                .with("A", "a1", 10, 15, 20)
                .with("A", "a2", 3, 1, 2)
                .with("B", "b", 0, 1, 2);
    }

    @Test
    void contributionsOfLinearOrderDegreesAddUpToTheirChange() {
        SynergyDegree chained = example().measured().measurement().chained().get(0);

        assertThat(chained.deltas().toArray()).containsExactly(-0.25, 0.5);
        assertThat(chained.contributions())
                .containsExactly(
                        new Contribution("a2", -0.5), new Contribution("b", 0.5), new Contribution("a1", 0.25));
        assertThat(chained.value()).isCloseTo(-Math.sqrt(0.125), within(1e-15));
        assertThat(chained.cause()).containsExactly("A");
        assertThat(chained.logarithmic()).isEmpty();
    }

    @Test
    void obstaclesOfALinearSubsystemAddUpToWhatItLacks() {
        SubsystemMeasurement a = example().measured().measurement().subsystems().get(0);

        assertThat(a.obstacles())
                .containsExactly(new Obstacle("a2", 0.25, Optional.of(1.0)), new Obstacle("a1", 0, Optional.of(0.0)));
        assertThat(1 - a.orderDegrees().last()).isEqualTo(0.25);
    }

    @Test
    void nothingHoldsBackASubsystemAtItsBest() {
        SubsystemMeasurement b = example().measured().measurement().subsystems().get(1);

        assertThat(b.obstacles()).containsExactly(new Obstacle("b", 0, Optional.empty()));
    }

    @Test
    void logarithmsSplitAWeightedGeometricChangeExactly() {
        Measurement measurement = example()
                .method(TestSystem.method(LimitsPolicy.EXPANDED, Aggregation.WEIGHTED_GEOMETRIC, SynergyForm.GEOMETRIC))
                .measured()
                .measurement();

        SynergyDegree chained = measurement.chained().get(0);

        // Limits expanded by 10 % make e = 1/12, 1/2, 11/12 of 0, ½, 1.
        LogarithmicSplit a = chained.logarithmic().get(0);
        assertThat(a.status()).isEqualTo(LogarithmicSplit.Status.EXACT);
        assertThat(a.contributions()).extracting(Contribution::indicator).containsExactly("a2", "a1");
        assertThat(a.contributions().get(0).value()).isCloseTo(Math.log(1.0 / 11) / 2, within(1e-12));
        assertThat(a.contributions().get(1).value()).isCloseTo(Math.log(6) / 2, within(1e-12));
        double sum = a.contributions().stream().mapToDouble(Contribution::value).sum();
        SubsystemMeasurement measured = measurement.subsystems().get(0);
        assertThat(measured.orderDegrees().get(1))
                .isCloseTo(measured.orderDegrees().get(0) * Math.exp(sum), within(1e-15));
    }

    @Test
    void plainGeometricChangeIsSplitEvenly() {
        Measurement measurement = example()
                .method(TestSystem.method(LimitsPolicy.EXPANDED, Aggregation.GEOMETRIC, SynergyForm.GEOMETRIC))
                .measured()
                .measurement();

        assertThat(measurement
                        .fixed()
                        .get(1)
                        .logarithmic()
                        .get(1)
                        .contributions()
                        .get(0)
                        .value())
                .as("ln 11 of the only indicator, 1/12 → 11/12")
                .isCloseTo(Math.log(11), within(1e-12));
    }

    @Test
    void aZeroOrderParameterHasNoLogarithm() {
        Measurement measurement = example()
                .method(TestSystem.method(LimitsPolicy.OBSERVED, Aggregation.WEIGHTED_GEOMETRIC, SynergyForm.GEOMETRIC))
                .measured()
                .measurement();

        List<LogarithmicSplit> splits = measurement.chained().get(1).logarithmic();

        assertThat(splits)
                .extracting(LogarithmicSplit::status)
                .containsExactly(LogarithmicSplit.Status.ZERO_ORDER_PARAMETER, LogarithmicSplit.Status.EXACT);
        assertThat(splits.get(0).contributions()).isEmpty();
        assertThat(splits.get(1).contributions().get(0).value()).isCloseTo(Math.log(2), within(1e-12));
    }
}
