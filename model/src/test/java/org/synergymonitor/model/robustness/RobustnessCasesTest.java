package org.synergymonitor.model.robustness;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.measurement.Measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Exact cases by hand, and the degenerate ones, each with its name. */
class RobustnessCasesTest {
    private static final double NONE = Double.NaN;

    @Test
    void tooFewPeriodsAssessNothing() {
        Robustness robustness = RobustnessTests.assess(
                new TestSystem().with("A", "a", 1, 2).with("B", "b", 1, 2).measured());

        assertThat(robustness.status()).isEqualTo(Robustness.Status.INSUFFICIENT_PERIODS);
        assertThat(robustness.fixed()).isEmpty();
        assertThat(robustness.subsystems()).isEmpty();
    }

    @Test
    void entropyAndStandardDeviationByHand() {
        Measured measured = new TestSystem()
                .with("A", "half", 0, 0, 1, 1)
                .with("A", "once", 0, 0, 0, 1)
                .with("B", "b", 1, 2, 4, 3)
                .measured();

        weighs(measured, Weighting.ENTROPY, 1.0 / 3);
        weighs(measured, Weighting.STANDARD_DEVIATION, Math.sqrt(1.0 / 3) / (Math.sqrt(1.0 / 3) + 0.5));
        weighs(measured, Weighting.EQUAL, 0.5);
    }

    @Test
    void ranksThatAgreeAndOppositesAreDegenerateAndWeighTheSame() {
        Measured ranks = new TestSystem()
                .with("A", "a", 1, 2, 3, 4)
                .with("A", "cube", 1, 8, 27, 64)
                .with("B", "b", 1, 2, 4, 3)
                .measured();
        Measured opposites = new TestSystem()
                .with("A", "up", 1, 2, 2, 4)
                .with("A", "down", 8, 4, 4, -4)
                .with("B", "b", 1, 2, 4, 3)
                .measured();

        weighs(ranks, Weighting.CRITIC_SPEARMAN, 0.5);
        weighs(opposites, Weighting.CRITIC_ABSOLUTE, 0.5);
        assertThat(RobustnessTests.assess(opposites)
                        .subsystems()
                        .get(0)
                        .diagnostics()
                        .collinear())
                .containsExactly(new CollinearPair("up", "down", -1));
    }

    private static void weighs(Measured measured, Weighting weighting, double first) {
        VaryingIndicators indicators = RobustnessTests.varying(measured, 0);
        assertThat(new Weightings(indicators).of(weighting, OrderParameterTable.of(indicators, 0)))
                .containsExactly(new double[] {first, 1 - first}, within(1e-15));
    }

    @Test
    void percentilesOfTypeSeven() {
        double[] values = {4, 1, 3, 2};

        assertThat(Stream.of(0.0, 0.25, 0.5, 0.975, 1.0).map(p -> Percentile.of(p, values)))
                .containsExactly(1.0, 1.75, 2.5, 3.925, 4.0);
        assertThat(Percentile.of(0.025, 7)).isEqualTo(7);
    }

    @Test
    void fixedLimitsLeaveTwelveVariants() {
        Measured measured = new TestSystem()
                .with("A", "a1", 1, 3, 2, 5)
                .with("A", "a2", 4, 1, 3, 2)
                .with("B", "b", 1, 2, 4, 3)
                .limits("a1", 0, 10)
                .limits("a2", 0, 10)
                .limits("b", 0, 10)
                .method(TestSystem.method(LimitsPolicy.FIXED, Aggregation.LINEAR, SynergyForm.GEOMETRIC))
                .measured();

        assertThat(RobustnessTests.assess(measured).chained()).allSatisfy(it -> {
            assertThat(it.variants().admissible()).isEqualTo(12);
            assertThat(it.variants().inadmissible()).isEmpty();
        });
    }

    @Test
    void aWeightedProductCountsOnlyWhereNoOrderParameterIsZero() {
        Measured measured = new TestSystem()
                .with("A", "a", 0, 2, 3, 4)
                .with("B", "b", 0, 3, 2, 5)
                .measured();

        Robustness robustness = RobustnessTests.assess(measured);

        assertThat(robustness.chained()).map(it -> it.variants().admissible()).containsExactly(42, 48, 48);
        assertThat(robustness.chained().get(0).variants().inadmissible())
                .containsExactly(new Inadmissible(VariantLimits.OBSERVED, Aggregation.WEIGHTED_GEOMETRIC, 6));
    }

    @Test
    void aSoleIndicatorIsNotLeftOutAndHasNoInterval() {
        Robustness robustness = RobustnessTests.assess(new TestSystem()
                .with("A", "a1", 1, 3, 2, 5)
                .with("A", "a2", 4, 1, 3, 2)
                .with("B", "constant", 7, 7, 7, 7)
                .with("B", "b", 1, 2, 4, 3)
                .measured());

        SubsystemRobustness b = robustness.subsystems().get(1);
        assertThat(robustness.subsystems().get(0).flags()).isEmpty();
        assertThat(b.flags()).containsExactly(RobustnessFlag.NO_INDICATOR_OMITTED);
        assertThat(b.bootstrap())
                .isEqualTo(new BootstrapWeights(BootstrapWeights.Status.ALL_DRAWS_DEGENERATE, 500, 500, List.of()));
        assertThat(b.diagnostics().effectiveIndicators()).isEqualTo(1);
        assertThat(b.diagnostics().conflictShares()).isEqualTo(Series.of(0, 0));
        assertThat(robustness.fixed())
                .allSatisfy(it -> assertThat(it.indicators().of()).isEqualTo(2));
    }

    @Test
    void aSubsystemOfConstantsHasZeroThroughout() {
        Robustness robustness = RobustnessTests.assess(new TestSystem()
                .with("A", "a", 7, 7, 7, 7)
                .with("B", "b", 1, 2, 4, 3)
                .measured());

        assertThat(robustness.subsystems().get(0).diagnostics().effectiveIndicators())
                .isZero();
        assertThat(robustness.chained()).allSatisfy(it -> {
            assertThat(it.variants().zero()).isEqualTo(it.variants().admissible());
            assertThat(it.variants().flips()).isEmpty();
            assertThat(it.periods().range()).contains(new DegreeRange(0, 0));
        });
    }

    @Test
    void noPeriodIsLeftOutWhereTooFewWouldRemain() {
        Robustness robustness = RobustnessTests.assess(
                new TestSystem().with("A", "a", 1, 3, 2).with("B", "b", 1, 2, 4).measured());

        assertThat(robustness.flags()).containsExactly(RobustnessFlag.NO_PERIOD_OMITTED);
        assertThat(robustness.chained().get(0).periods()).isEqualTo(new Omissions<>(List.of(), 0, Optional.empty()));
    }

    @Test
    void anIndicatorThatVariesInOnePeriodOnlyIsConstantWithoutIt() {
        Robustness robustness = RobustnessTests.assess(new TestSystem()
                .with("A", "spike", 1, 1, 9, 1, 1)
                .with("A", "a", 1, 3, 2, 5, 4)
                .with("B", "b", 1, 2, 3, 4, 5)
                .measured());

        SynergyRobustness last = robustness.chained().get(3);
        assertThat(last.period()).isEqualTo(TestSystem.year(2005));
        assertThat(last.periods().of()).isEqualTo(3);
        assertThat(last.periods().range().orElseThrow().least()).isCloseTo(-0.25, within(1e-15));
        assertThat(robustness.subsystems().get(0).bootstrap().degenerateDraws()).isBetween(100, 250);
    }

    @Test
    void anIncompleteBaseLeavesTheChainedSeries() {
        Measured measured = new TestSystem()
                .with("A", "a", 1, 3, NONE, 2, 5)
                .with("B", "b", 1, 2, 3, 4, 3)
                .method(TestSystem.fixedBase("2003"))
                .measured();

        Robustness robustness = RobustnessTests.assess(measured);

        assertThat(robustness.fixed()).isEmpty();
        assertThat(robustness.chained()).map(it -> it.base().toString()).containsExactly("2001", "2002", "2004");
    }

    @Test
    void indicatorsAgainstTheirSubsystemRunCounterToItsTrend() {
        Robustness robustness = RobustnessTests.assess(new TestSystem()
                .with("A", "up", 0, 4, 6, 10)
                .with("A", "down", 1, 1, 0, 0)
                .with("A", "upwards", 0, 2, 3, 5)
                .with("B", "b1", 1, 2, 4, 3)
                .with("B", "b2", 1, 2, 4, 3.5)
                .measured());

        Diagnostics a = robustness.subsystems().get(0).diagnostics();
        assertThat(a.counterTrend()).containsExactly("up", "upwards");
        assertThat(a.counterTrendShare()).isBetween(0.4, 0.5);
        assertThat(a.counterTrendDominates()).isFalse();
        assertThat(new Diagnostics(a.conflictShares(), 2, List.of(), List.of("up"), 0.51).counterTrendDominates())
                .isTrue();
        assertThat(robustness.subsystems().get(1).diagnostics().counterTrend()).isEmpty();
    }

    @Test
    void hugeAndTinySpreadsStayFinite() {
        Robustness robustness = RobustnessTests.assess(new TestSystem()
                .with("A", "a1", 1e100, -1e100, 3e99, 1e-220, 2e-220)
                .with("A", "a2", 4e-320, 1e-320, 3e-320, 2e-320, 0)
                .with("B", "b1", 1e100, 3e-310, 2e-300, 1e-300, 0)
                .with("B", "b2", 5e-301, 0, 2e-300, 1e-300, 0)
                .measured());

        assertThat(robustness.subsystems())
                .allSatisfy(it -> assertThat(it.bootstrap().intervals()).hasSize(2));
    }
}
