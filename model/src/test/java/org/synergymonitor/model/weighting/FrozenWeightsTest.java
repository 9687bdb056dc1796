package org.synergymonitor.model.weighting;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.SubsystemMeasurement;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.panel.Cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.synergymonitor.model.TestSystem.year;

class FrozenWeightsTest {
    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void frozenAtItselfAPanelGivesTheSameBits(Aggregation aggregation) {
        for (LimitsPolicy policy : LimitsPolicy.values()) {
            // Given
            TestSystem system = fourYears().method(TestSystem.method(policy, aggregation, null));
            WeightedPanel live = system.weighted();
            Measurement measured = system.measured().measurement();

            // When
            List<WeightedPanel> frozen = List.of(
                    freeze(system, live, Optional.of(live), Optional.of(live)),
                    freeze(system, live, Optional.of(live), Optional.empty()),
                    freeze(system, live, Optional.empty(), Optional.of(live)),
                    freeze(system, live, Optional.empty(), Optional.empty()));

            // Then
            assertThat(frozen).containsOnly(live);
            assertThat(measure(system, frozen.get(0)).digest()).isEqualTo(measured.digest());
        }
    }

    @Test
    void aNewPeriodLeavesThePastAsItIs() {
        // Given
        WeightedPanel then = fourYears().weighted();
        Measurement before = fourYears().measured().measurement();
        TestSystem grown = fiveYears();

        // When
        Measurement frozen = measure(grown, freeze(grown, grown.weighted(), Optional.of(then), Optional.of(then)));

        // Then
        assertThat(frozen.fixed().subList(0, 3)).isEqualTo(before.fixed());
        assertThat(frozen.chained().subList(0, 3)).isEqualTo(before.chained());
        assertThat(frozen.fixed().get(2).value()).isCloseTo(0.763857567846, within(1e-12));
        assertThat(grown.measured().measurement().fixed().get(2).value()).isCloseTo(0.642274182996, within(1e-12));
    }

    @Test
    void liveTheNewPeriodMovesLimitsAndWeights() {
        // Given
        WeightedIndicator then =
                fourYears().weighted().subsystems().get(0).indicators().get(0);

        // When
        Measured live = fiveYears().measured();

        // Then
        WeightedIndicator now = live.panel().subsystems().get(0).indicators().get(0);
        assertThat(List.of(then.limits(), now.limits())).containsExactly(new Limits(1, 5), new Limits(1, 8));
        assertThat(now.weight()).isCloseTo(0.498794, within(5e-7));
        SubsystemMeasurement a = live.measurement().subsystems().get(0);
        assertThat(a.orderParameters().get(0).last()).isEqualTo(1);
        assertThat(a.orderDegrees().last()).isEqualTo(1);
    }

    @Test
    void whatLiesBeyondFrozenLimitsIsListedAndNotClamped() {
        // Given
        WeightedPanel then = fourYears().weighted();
        TestSystem grown = fiveYears();

        // When
        Measurement frozen = measure(grown, freeze(grown, grown.weighted(), Optional.of(then), Optional.of(then)));

        // Then
        assertThat(frozen.subsystems().get(0).outOfLimits())
                .containsExactly(new Cell("a1", year(2005)), new Cell("a2", year(2005)));
        assertThat(frozen.subsystems().get(0).orderParameters().get(0).last()).isEqualTo(7.0 / 4);
        assertThat(frozen.subsystems().get(0).orderDegrees().last()).isCloseTo(1.500010028099, within(1e-12));
        assertThat(then.subsystems().get(0).indicators().get(0).weight()).isCloseTo(0.526334790082, within(1e-12));
    }

    @Test
    void aUBeyondItsRangeIsClampedAndMarked() {
        // Given
        WeightedPanel then = fourYears().weighted();
        TestSystem leapt = fourYears().with("a", "a1", 1, 2, 4, 50).with("b", "b1", 3, 5, 4, 90);

        // When
        Measurement frozen = measure(leapt, freeze(leapt, leapt.weighted(), Optional.of(then), Optional.of(then)));

        // Then
        assertThat(frozen.newest(Base.FIXED).orElseThrow().clamped()).isTrue();
        assertThat(frozen.newest(Base.FIXED).orElseThrow().value()).isEqualTo(1);
        assertThat(frozen.newest(Base.FIXED).orElseThrow().deltas().min()).isGreaterThan(1);
    }

    @Test
    void belowFrozenLimitsAGeometricOrderDegreeIsZeroAndTheCellListed() {
        // Given
        WeightedPanel then = fourYears().weighted();
        TestSystem fallen =
                fourYears().with("a", "a1", 1, 2, 4, 0.5).method(TestSystem.method(null, Aggregation.GEOMETRIC, null));

        // When
        Measurement frozen = measure(fallen, freeze(fallen, fallen.weighted(), Optional.of(then), Optional.of(then)));

        // Then
        assertThat(frozen.subsystems().get(0).orderDegrees().last()).isZero();
        assertThat(frozen.subsystems().get(0).outOfLimits()).containsExactly(new Cell("a1", year(2004)));
    }

    @Test
    void frozenLimitsAloneWeighTheirOwnOrderParameters() {
        // Given
        WeightedPanel then = fourYears().weighted();
        TestSystem grown = fiveYears();

        // When
        WeightedSubsystem frozen = freeze(grown, grown.weighted(), Optional.empty(), Optional.of(then))
                .subsystems()
                .get(0);

        // Then
        assertThat(frozen.indicators())
                .extracting(WeightedIndicator::limits)
                .containsExactly(new Limits(1, 5), new Limits(10, 19));
        assertThat(frozen.indicators().get(0).weight()
                        + frozen.indicators().get(1).weight())
                .isCloseTo(1, within(1e-12));
        assertThat(frozen.indicators().get(0).sigma())
                .isCloseTo(
                        grown.weighted().subsystems().get(0).indicators().get(0).sigma() * 7 / 4, within(1e-12));
    }

    @Test
    void whatWasConstantThenStaysLeftOut() {
        // Given
        WeightedPanel then = fourYears().with("a", "a2", 7, 7, 7, 7).weighted();
        TestSystem now = fourYears();

        // When
        List<WeightedIndicator> frozen = freeze(now, now.weighted(), Optional.of(then), Optional.of(then))
                .subsystems()
                .get(0)
                .indicators();

        // Then
        assertThat(frozen).extracting(WeightedIndicator::constant).containsExactly(false, true);
        assertThat(frozen).extracting(WeightedIndicator::weight).containsExactly(1.0, 0.0);
    }

    @Test
    void whatIsConstantNowKeepsItsWeightOnlyWithinFrozenLimits() {
        // Given
        WeightedPanel then = fourYears().weighted();
        double weight = then.subsystems().get(0).indicators().get(1).weight();
        TestSystem now = fourYears().with("a", "a2", 12, 12, 12, 12);

        // When
        WeightedPanel both = freeze(now, now.weighted(), Optional.of(then), Optional.of(then));
        WeightedPanel weightsAlone = freeze(now, now.weighted(), Optional.of(then), Optional.empty());
        WeightedPanel limitsAlone = freeze(now, now.weighted(), Optional.empty(), Optional.of(then));

        // Then
        assertThat(both.subsystems().get(0).indicators().get(1).weight()).isEqualTo(weight);
        assertThat(weightsAlone.subsystems().get(0).indicators().get(1).constant())
                .isTrue();
        assertThat(weightsAlone.subsystems().get(0).indicators().get(0).weight())
                .isEqualTo(then.subsystems().get(0).indicators().get(0).weight());
        assertThat(limitsAlone.subsystems().get(0).indicators().get(1).constant())
                .isTrue();
        assertThat(List.of(both, weightsAlone, limitsAlone))
                .allSatisfy(frozen -> assertThat(measure(now, frozen).fixed()).hasSize(3));
    }

    @Test
    void indicatorsThatTheRevisionDoesNotHaveAreNamed() {
        // Given
        WeightedPanel then = fourYears().weighted();
        TestSystem wider = fourYears().with("a", "a3", 1, 5, 2, 4).with("b", "b3", 1, 5, 2, 4);

        // When
        List<String> missing = FrozenWeights.missing(wider.weighted(), then);

        // Then
        assertThat(missing).containsExactly("a3", "b3");
        assertThat(FrozenWeights.missing(then, wider.weighted())).isEmpty();
        assertThatThrownBy(() -> freeze(wider, wider.weighted(), Optional.of(then), Optional.empty()))
                .hasMessageContaining("a3");
    }

    @Test
    void aValueTooFarBeyondFrozenLimitsIsRefused() {
        // Given
        WeightedPanel then =
                fourYears().with("a", "a1", 1e-90, 2e-90, 4e-90, 5e-90).weighted();
        TestSystem now = fourYears().with("a", "a1", 1, 2, 4, 1e99);

        // When
        assertThatThrownBy(() -> freeze(now, now.weighted(), Optional.empty(), Optional.of(then)))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a1");
    }

    private static TestSystem fourYears() {
        return new TestSystem()
                .with("a", "a1", 1, 2, 4, 5)
                .with("a", "a2", 10, 14, 15, 19)
                .with("b", "b1", 3, 5, 4, 9)
                .with("b", "b2", 7, 2, 3, 6)
                .negative(Set.of("b2"))
                .limits("a1", 1.5, 6)
                .limits("a2", 10, 20)
                .limits("b1", 3, 8)
                .limits("b2", 0, 9);
    }

    private static TestSystem fiveYears() {
        return fourYears()
                .with("a", "a1", 1, 2, 4, 5, 8)
                .with("a", "a2", 10, 14, 15, 19, 21)
                .with("b", "b1", 3, 5, 4, 9, 7)
                .with("b", "b2", 7, 2, 3, 6, 4);
    }

    private static WeightedPanel freeze(
            TestSystem system, WeightedPanel live, Optional<WeightedPanel> weights, Optional<WeightedPanel> limits) {
        return FrozenWeights.weigh(system.definition(), live, weights, limits);
    }

    private static Measurement measure(TestSystem system, WeightedPanel frozen) {
        SystemDefinition definition = system.definition();
        return SynergyMeasurement.measure(definition, frozen);
    }
}
