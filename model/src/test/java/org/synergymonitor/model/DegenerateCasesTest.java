package org.synergymonitor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.MissingPolicy;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.measurement.Base;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.MeasurementFlag;
import org.synergymonitor.model.measurement.PairwiseDegree;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.weighting.ImputedCell;
import org.synergymonitor.model.weighting.PanelStatus;
import org.synergymonitor.model.weighting.WeightFlag;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedPanel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Every degenerate case has a named status, and no NaN, infinity or −0 leaves the model. */
class DegenerateCasesTest {
    private static final double NONE = Double.NaN;

    @Test
    void tooFewCompletePeriodsMeasureNothing() {
        Measured measured =
                new TestSystem().with("A", "a", 1, 2).with("B", "b", 1, 2).measured();

        assertThat(measured.panel().status()).isEqualTo(PanelStatus.INSUFFICIENT_PERIODS);
        assertThat(measured.panel().periods()).hasSize(2);
        assertThat(measured.panel().subsystems()).isEmpty();
        assertThat(measured.measurement().chained()).isEmpty();
        assertThat(measured.measurement().digest()).hasSize(64);
    }

    @Test
    void anEmptyPanelMeasuresNothing() {
        Measured measured =
                new TestSystem().with("A", "a", NONE).with("B", "b", NONE).measured();

        assertThat(measured.panel().status()).isEqualTo(PanelStatus.INSUFFICIENT_PERIODS);
        assertThat(measured.panel().newest()).isEmpty();
    }

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
    void aMissingPeriodLeavesAFlaggedGap() {
        Measured measured = new TestSystem()
                .with("A", "a", 1, 3, NONE, 2)
                .with("B", "b", 1, 2, 3, 4)
                .measured();

        assertThat(measured.panel().periods()).map(Object::toString).containsExactly("2001", "2002", "2004");
        assertThat(measured.measurement().chained()).map(SynergyDegree::gap).containsExactly(false, true);
        assertThat(measured.measurement().fixed()).map(SynergyDegree::gap).containsExactly(false, false);
    }

    @Test
    void aNamedBaseThatIsIncompleteGivesNoFixedU() {
        TestSystem system = new TestSystem().with("A", "a", 1, 3, NONE, 2).with("B", "b", 1, 2, 3, 4);

        Measured incomplete = system.method(TestSystem.fixedBase("2003")).measured();
        Measured complete = system.method(TestSystem.fixedBase("2002")).measured();

        assertThat(incomplete.measurement().flags()).containsExactly(MeasurementFlag.BASE_INCOMPLETE);
        assertThat(incomplete.measurement().fixed()).isEmpty();
        assertThat(incomplete.measurement().chained()).hasSize(2);
        assertThat(complete.measurement().flags()).isEmpty();
        assertThat(complete.measurement().fixed())
                .map(u -> u.period().toString())
                .containsExactly("2004");
    }

    @Test
    void carryForwardFillsAtMostMPeriodsAndNeverAfterTheLastObservedOne() {
        WeightedPanel panel = new TestSystem()
                .with("A", "a", 1, NONE, NONE, 4, 5, NONE)
                .with("B", "b", 1, 2, 3, 4, 6, 7)
                .method(TestSystem.missing(MissingPolicy.CARRY_FORWARD, 1))
                .weighted();

        assertThat(panel.periods()).map(Object::toString).containsExactly("2001", "2002", "2004", "2005");
        assertThat(panel.imputed())
                .containsExactly(new ImputedCell("a", TestSystem.year(2002), List.of(TestSystem.year(2001))));
        assertThat(panel.subsystems().get(0).indicators().get(0).values()).isEqualTo(Series.of(1, 1, 4, 5));
    }

    @Test
    void interpolationFillsInteriorGapsOnly() {
        WeightedPanel panel = new TestSystem()
                .with("A", "a", NONE, 1, NONE, NONE, 7, 8)
                .with("B", "b", 1, 2, 3, 4, 6, 7)
                .method(TestSystem.missing(MissingPolicy.LINEAR_INTERPOLATION, 1))
                .weighted();

        assertThat(panel.periods()).map(Object::toString).containsExactly("2002", "2003", "2004", "2005", "2006");
        assertThat(panel.subsystems().get(0).indicators().get(0).values()).isEqualTo(Series.of(1, 3, 5, 7, 8));
    }

    @Test
    void thePreliminaryMeasurementUsesWhatIsThere() {
        Measured measured = new TestSystem()
                .with("A", "a1", 0, 4, 10, 5)
                .with("A", "a2", 3, 1, 2, NONE)
                .with("B", "b", 0, 10, 5, 20)
                .method(new Method(null, null, null, null, null, null, null, Optional.empty(), 0.3))
                .measured();

        Preliminary preliminary = measured.measurement().preliminary().orElseThrow();
        assertThat(preliminary.status()).isEqualTo(Preliminary.Status.PRELIMINARY);
        assertThat(preliminary.orderDegrees()).isEqualTo(Series.of(0.5, 2));
        assertThat(preliminary.shares().last()).isEqualTo(1);
        assertThat(preliminary.chained().orElseThrow().deltas()).isEqualTo(Series.of(-0.5, 1.5));
        assertThat(preliminary.chained().orElseThrow().value()).isCloseTo(-Math.sqrt(0.75), within(1e-15));
        assertThat(preliminary.chained().orElseThrow().cause()).containsExactly("A");
        assertThat(preliminary.fixed().orElseThrow().value()).isEqualTo(1);
        assertThat(preliminary.fixed().orElseThrow().clamped()).isFalse();
        assertThat(measured.measurement().newest(Base.CHAINED).orElseThrow().period())
                .hasToString("2003");
    }

    @Test
    void aPreliminaryUBeyondOneIsClampedAndSaysSo() {
        Measured measured = new TestSystem()
                .with("A", "a", 0, 4, 10, 50)
                .with("A", "missing", 1, 2, 1.5, NONE)
                .with("B", "b", 0, 10, 5, 20)
                .method(new Method(null, null, null, null, null, null, null, Optional.empty(), 0.3))
                .measured();

        SynergyDegree u =
                measured.measurement().preliminary().orElseThrow().fixed().orElseThrow();

        assertThat(u.value()).isEqualTo(1);
        assertThat(u.clamped()).isTrue();
    }

    @Test
    void aPreliminaryMeasurementWithoutEnoughWeightOrBelowItsLimitsSaysSo() {
        TestSystem half = new TestSystem()
                .with("A", "a1", 0, 4, 10, -5)
                .with("A", "a2", 3, 1, 2, NONE)
                .with("B", "b", 0, 10, 5, 20);

        Preliminary tooLow = half.measured().measurement().preliminary().orElseThrow();
        Preliminary below = half.method(new Method(
                        null, null, Aggregation.WEIGHTED_GEOMETRIC, null, null, null, null, Optional.empty(), 0.3))
                .measured()
                .measurement()
                .preliminary()
                .orElseThrow();

        assertThat(tooLow.status()).isEqualTo(Preliminary.Status.SHARE_TOO_LOW);
        assertThat(tooLow.shares().get(0)).isStrictlyBetween(0.0, 0.8);
        assertThat(tooLow.chained()).isEmpty();
        assertThat(below.status()).isEqualTo(Preliminary.Status.BELOW_LIMITS);
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
