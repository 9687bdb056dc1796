package org.synergymonitor.model.robustness;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.measurement.Measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The example of docs/model/how-sure.md with the digits printed there. */
class WorkedExampleTest {
    private static final double PRINTED = 5e-7;

    private final Measured measured = new TestSystem()
            .with("A", "a1", 0, 4, 10, 5)
            .with("A", "a2", 3, 1, 2, 5)
            .with("B", "b1", 0, 10, 5, 20)
            .with("B", "b2", 2, 4, 1, 3)
            .measured();
    private final Robustness robustness = RobustnessTests.assess(measured);
    private final SynergyRobustness of2003 = robustness.fixed().get(1);

    @Test
    void theWeightings() {
        weigh(Weighting.CRITIC, 0.490661, 0.498031);
        weigh(Weighting.CRITIC_SPEARMAN, 0.490661, 0.498031);
        weigh(Weighting.CRITIC_ABSOLUTE, 0.490661, 0.498031);
        weigh(Weighting.ENTROPY, 0.461571, 0.534578);
        weigh(Weighting.STANDARD_DEVIATION, 0.490661, 0.498031);
        weigh(Weighting.EQUAL, 0.5, 0.5);
    }

    private void weigh(Weighting weighting, double a1, double b1) {
        double[] first = {a1, b1};
        for (int j = 0; j < 2; j++) {
            VaryingIndicators indicators = RobustnessTests.varying(measured, j);
            assertThat(new Weightings(indicators).of(weighting, OrderParameterTable.of(indicators, 0)))
                    .containsExactly(new double[] {first[j], 1 - first[j]}, within(PRINTED));
        }
    }

    @Test
    void theVariants() {
        VariantSigns signs = of2003.variants();

        assertThat(measured.measurement().fixed().get(1).value()).isCloseTo(-0.124723, within(PRINTED));
        assertThat(List.of(signs.negative(), signs.zero(), signs.positive(), signs.admissible()))
                .containsExactly(41, 0, 1, 42);
        close(signs.range(), -0.125000, 0.043752);
        assertThat(signs.flips())
                .containsExactly(
                        new Flip("entropy", 1, 7),
                        new Flip("expanded-1", 1, 12),
                        new Flip("weighted-geometric", 1, 18));
        assertThat(signs.inadmissible())
                .containsExactly(new Inadmissible(VariantLimits.OBSERVED, Aggregation.WEIGHTED_GEOMETRIC, 6));
    }

    @Test
    void theOmissions() {
        assertThat(of2003.indicators().flipping()).containsExactly("b2");
        assertThat(of2003.indicators().of()).isEqualTo(4);
        close(of2003.indicators().range().orElseThrow(), -0.348007, 0.301383);
        assertThat(of2003.periods().flipping()).containsExactly(TestSystem.year(2004));
        assertThat(of2003.periods().of()).isEqualTo(2);
        close(of2003.periods().range().orElseThrow(), -0.196096, 0.141717);
    }

    @Test
    void theDraws() {
        assertThat(measured.measurement().digest()).startsWith("4f72e4cafee2b596");
        BootstrapWeights a = robustness.subsystems().get(0).bootstrap();
        assertThat(a.degenerateDraws()).isEqualTo(89);
        assertThat(a.intervals().get(0).lower()).isCloseTo(0.449490, within(PRINTED));
        assertThat(a.intervals().get(0).upper()).isCloseTo(0.563015, within(PRINTED));
    }

    @Test
    void theDiagnostics() {
        Diagnostics a = robustness.subsystems().get(0).diagnostics();

        assertThat(a.conflictShares()).isEqualTo(Series.of(0.5, 0.5));
        assertThat(a.effectiveIndicators()).isCloseTo(1.999302, within(PRINTED));
        assertThat(a.collinear()).isEmpty();
        assertThat(a.counterTrend()).isEmpty();
        assertThat(a.counterTrendShare()).isZero();
        assertThat(a.counterTrendDominates()).isFalse();
    }

    private static void close(DegreeRange range, double least, double greatest) {
        assertThat(range.least()).isCloseTo(least, within(PRINTED));
        assertThat(range.greatest()).isCloseTo(greatest, within(PRINTED));
    }
}
