package org.synergymonitor.model;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.MissingPolicy;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.MeasurementFlag;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.weighting.ImputedCell;
import org.synergymonitor.model.weighting.PanelStatus;
import org.synergymonitor.model.weighting.WeightedPanel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a panel lacks has a named status: periods, a base, the newest figures. */
class IncompletePanelsTest {
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
    void aBaseBelowFixedLimitsHasNoGeometricOrderDegreeEither() {
        Measured measured = new TestSystem()
                .with("A", "a", -5, 5, 8, 9)
                .limits("a", 0, 10)
                .with("B", "b1", 1, 2, 3, 4)
                .limits("b1", 0, 10)
                .with("B", "b2", 1, 3, 2, NONE)
                .limits("b2", 0, 10)
                .method(new Method(
                        LimitsPolicy.FIXED, null, Aggregation.GEOMETRIC, null, null, null, null, Optional.empty(), 0.1))
                .measured();

        Preliminary preliminary = measured.measurement().preliminary().orElseThrow();

        assertThat(measured.measurement().fixed()).hasSize(2);
        assertThat(preliminary.status()).isEqualTo(Preliminary.Status.BELOW_LIMITS);
        assertThat(preliminary.fixed()).isEmpty();
        assertThat(preliminary.shares().get(0)).isEqualTo(1);
    }
}
