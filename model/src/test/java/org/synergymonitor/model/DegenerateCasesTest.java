package org.synergymonitor.model;

import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.PairwiseDegree;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.weighting.WeightFlag;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedPanel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Every degenerate case has a named status, and no NaN, infinity or −0 leaves the model. */
class DegenerateCasesTest {
    @Test
    void aConstantIndicatorWeighsNothingAndIsLeftOut() {
        WeightedPanel panel = new TestSystem()
                .with("A", "a1", 1, 3, 2, 5)
                .with("A", "constant", 7, 7, 7, 7)
                .with("A", "a2", 4, 1, 3, 2)
                .with("B", "b", 1, 2, 4, 3)
                .weighted();

        WeightedIndicator constant = panel.subsystems().get(0).indicators().get(1);
        assertThat(constant.constant()).isTrue();
        assertThat(constant.weight()).isZero();
        assertThat(panel.subsystems().get(0).correlations().get(1)).isEqualTo(Series.of(0, 0, 0));
        assertThat(panel.subsystems().get(0).indicators().get(0).conflict())
                .isEqualTo(1 - panel.subsystems().get(0).correlations().get(0).get(2));
    }

    @Test
    void anIndicatorThatVariesByRoundingAloneIsConstant() {
        WeightedPanel panel = new TestSystem()
                .with("A", "a", 1e9, 1e9 + 0.5, 1e9, 1e9)
                .with("A", "a2", 1, 2, 3, 4)
                .with("B", "b", 1, 2, 4, 3)
                .weighted();

        assertThat(panel.subsystems().get(0).indicators())
                .map(WeightedIndicator::constant)
                .containsExactly(true, false);
        assertThat(panel.subsystems().get(0).flags()).containsExactly(WeightFlag.DEGENERATE_WEIGHTS);
    }

    @Test
    void indicatorsThatMoveTogetherWeighTheSame() {
        WeightedPanel panel = new TestSystem()
                .with("A", "a1", 1, 2, 3, 4)
                .with("A", "a2", 10, 20, 30, 40)
                .with("B", "b", 1, 2, 4, 3)
                .weighted();

        assertThat(panel.subsystems().get(0).indicators())
                .map(WeightedIndicator::weight)
                .containsExactly(0.5, 0.5);
        assertThat(panel.subsystems())
                .allSatisfy(it -> assertThat(it.flags()).containsExactly(WeightFlag.DEGENERATE_WEIGHTS));
    }

    @Test
    void aSubsystemOfConstantsHasOrderZeroThroughoutAndUIsZero() {
        Measured measured =
                new TestSystem().with("A", "a", 7, 7, 7).with("B", "b", 1, 2, 3).measured();

        assertThat(measured.panel().subsystems().get(0).flags()).containsExactly(WeightFlag.ALL_CONSTANT);
        assertThat(measured.measurement().subsystems().get(0).orderDegrees()).isEqualTo(Series.of(0, 0, 0));
        assertThat(measured.measurement().chained()).allSatisfy(u -> {
            assertThat(Double.doubleToRawLongBits(u.value())).isZero();
            assertThat(u.cause()).isEmpty();
        });
    }

    @Test
    void oneZeroUnderAGeometricFormMakesTheOrderDegreeZero() {
        Measured measured = new TestSystem()
                .with("A", "a1", 0, 1, 2, 3)
                .with("A", "a2", 3, 0, 2, 1)
                .with("B", "b", 1, 2, 3, 4)
                .method(TestSystem.method(LimitsPolicy.OBSERVED, Aggregation.GEOMETRIC, SynergyForm.GEOMETRIC))
                .measured();

        Series order = measured.measurement().subsystems().get(0).orderDegrees();
        assertThat(order.get(0)).isZero();
        assertThat(order.get(1)).isZero();
        assertThat(order.get(2)).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(order.get(3)).isCloseTo(Math.sqrt(1.0 / 3), within(1e-15));
    }

    @Test
    void cellsOutsideFixedLimitsAreClampedAndListed() {
        Measured measured = new TestSystem()
                .with("A", "a", -5, 5, 15, 10)
                .with("B", "b", 1, 2, 3, 4)
                .limits("a", 0, 10)
                .limits("b", 0, 10)
                .method(TestSystem.method(LimitsPolicy.FIXED, Aggregation.LINEAR, SynergyForm.GEOMETRIC))
                .measured();

        assertThat(measured.measurement().subsystems().get(0).orderParameters())
                .containsExactly(Series.of(0, 0.5, 1, 1));
        assertThat(measured.measurement().subsystems().get(0).outOfLimits())
                .containsExactly(new Cell("a", TestSystem.year(2001)), new Cell("a", TestSystem.year(2003)));
    }

    @Test
    void anIndicatorConstantAfterClampingIsConstant() {
        WeightedPanel panel = new TestSystem()
                .with("A", "a", 1, 2, 3)
                .with("B", "b", 1, 2, 3)
                .limits("a", 10, 20)
                .limits("b", 0, 10)
                .method(TestSystem.method(LimitsPolicy.FIXED, Aggregation.LINEAR, SynergyForm.GEOMETRIC))
                .weighted();

        assertThat(panel.subsystems().get(0).flags()).containsExactly(WeightFlag.ALL_CONSTANT);
    }

    @Test
    void tinySpreadsAndHugeMagnitudesStayFinite() {
        Measured measured = new TestSystem()
                .with("A", "a1", 1e100, -1e100, 3e99, 0)
                .with("A", "a2", 4e-320, 1e-320, 3e-320, 2e-320)
                .with("B", "b1", 1e-300, 3e-300, 2e-300, 1e-300)
                .with("B", "b2", 5e-301, 0, 2e-300, 1e-300)
                .limits("a1", -1e100, 1e100)
                .limits("a2", 0, 1)
                .limits("b1", 0, 1)
                .limits("b2", 0, 1)
                .method(TestSystem.method(LimitsPolicy.FIXED, Aggregation.LINEAR, SynergyForm.GEOMETRIC))
                .measured();

        assertThat(measured.panel().subsystems()).allSatisfy(subsystem -> assertThat(subsystem.indicators().stream()
                        .mapToDouble(WeightedIndicator::weight)
                        .sum())
                .isCloseTo(1, within(Oracles.TOLERANCE)));
    }

    @Test
    void moreThanTwoSubsystemsGetEveryPair() {
        Measured measured = new TestSystem()
                .with("A", "a", 0, 1, 2)
                .with("B", "b", 0, 2, 1)
                .with("C", "c", 0, 1, 4)
                .measured();

        SynergyDegree u = measured.measurement().chained().get(1);

        assertThat(u.pairwise())
                .containsExactly(
                        new PairwiseDegree("A", "B", -0.5),
                        new PairwiseDegree("A", "C", Math.sqrt(0.5 * 0.75)),
                        new PairwiseDegree("B", "C", -Math.sqrt(0.5 * 0.75)));
        assertThat(u.value()).isCloseTo(-Math.cbrt(0.5 * 0.5 * 0.75), within(1e-15));
        assertThat(u.cause()).containsExactly("B");
    }

    @Test
    void contributionsAreRankedByMagnitude() {
        Measured measured = new TestSystem()
                .with("A", "a1", 0, 1, 2, 8)
                .with("A", "a2", 9, 1, 4, 0)
                .with("B", "b", 0, 2, 1, 3)
                .negative(Set.of("a2"))
                .measured();

        assertThat(measured.measurement().chained()).allSatisfy(u -> {
            assertThat(u.contributions()).hasSize(3);
            IntStream.range(1, 3).forEach(i -> assertThat(
                            Math.abs(u.contributions().get(i).value()))
                    .isLessThanOrEqualTo(Math.abs(u.contributions().get(i - 1).value())));
        });
    }
}
