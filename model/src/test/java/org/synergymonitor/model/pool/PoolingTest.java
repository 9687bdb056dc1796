package org.synergymonitor.model.pool;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.MeasurementFlag;
import org.synergymonitor.model.weighting.PanelStatus;
import org.synergymonitor.model.weighting.WeightFlag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The worked example of docs/model/pooled-panels.md. */
class PoolingTest {
    private static final TestSystem NORTH =
            new TestSystem().with("A", "a", 0, 4, 9).with("B", "b", 0, 4, 4);
    private static final TestSystem SOUTH =
            new TestSystem().with("A", "a", 1, 2, 10).with("B", "b", 1, 2, 10);
    private static final TestSystem YOUNG =
            new TestSystem().with("A", "a", 5, 50).with("B", "b", 5, 50);

    private final Pool pool = pool(area("north", NORTH), area("south", SOUTH), area("young", YOUNG));

    @Test
    void limitsGoOverAllMeasuredAreasAndPeriods() {
        assertThat(pool.subsystems().get(0).indicators().get(0).limits()).isEqualTo(new Limits(0, 10));
        assertThat(pool.subsystems().get(0).flags()).containsExactly(WeightFlag.DEGENERATE_WEIGHTS);
        assertThat(pool.areas().get(0).orderDegrees()).containsExactly(Series.of(0, 0.4, 0.9), Series.of(0, 0.4, 0.4));
        assertThat(pool.areas().get(1).orderDegrees()).containsExactly(Series.of(0.1, 0.2, 1), Series.of(0.1, 0.2, 1));
    }

    @Test
    void anAreaWithTooFewPeriodsIsListedAndLeftOut() {
        assertThat(pool.areas())
                .extracting(PooledArea::status)
                .containsExactly(PanelStatus.MEASURED, PanelStatus.MEASURED, PanelStatus.INSUFFICIENT_PERIODS);
        assertThat(pool.areas().get(2).periods()).hasSize(2);
        assertThat(pool.areas().get(2).orderDegree(0, TestSystem.year(2001))).isEmpty();
        assertThat(pool.measured()).hasSize(2);
    }

    @Test
    void whereNoAreaHasEnoughPeriodsAllAreLeftOut() {
        Pool empty = pool(area("young", YOUNG));

        assertThat(empty.subsystems()).isEmpty();
        assertThat(empty.periods()).isEmpty();
        assertThat(empty.areas()).extracting(PooledArea::status).containsExactly(PanelStatus.INSUFFICIENT_PERIODS);
    }

    @Test
    void theAreasAreRankedByEachDegree() {
        Ranking ranking = Ranking.at(pool, TestSystem.year(2003));

        assertThat(ranking.fixed()).extracting(Standing::system).containsExactly("south", "north");
        assertThat(ranking.fixed().get(0).value()).isCloseTo(0.9, within(1e-12));
        assertThat(ranking.fixed().get(1).value()).isCloseTo(0.6, within(1e-12));
        assertThat(ranking.chained()).extracting(Standing::value).last().isEqualTo(0.0);
        assertThat(ranking.orderDegrees().get("A"))
                .containsExactly(new Standing("south", "XX", 1, 1), new Standing("north", "XX", 2, 0.9));
        assertThat(Ranking.at(pool, TestSystem.year(2001)).fixed()).isEmpty();
    }

    @Test
    void equalValuesShareTheRank() {
        Pool twins = pool(area("n1", NORTH), area("south", SOUTH), area("n2", NORTH));

        List<Standing> standings =
                Ranking.at(twins, TestSystem.year(2002)).orderDegrees().get("A");

        assertThat(standings).extracting(Standing::system).containsExactly("n1", "n2", "south");
        assertThat(standings).extracting(Standing::rank).containsExactly(1, 1, 3);
    }

    @Test
    void theDispersionIsOverTheAreas() {
        PeriodDispersion dispersion = dispersion(pool, 2003);

        Dispersion b = dispersion.orderDegrees().get("B");
        assertThat(b.areas()).isEqualTo(2);
        assertThat(b.mean()).isCloseTo(0.7, within(1e-12));
        assertThat(b.sigma().orElseThrow()).isCloseTo(0.3 * Math.sqrt(2), within(1e-12));
        assertThat(b.variation().orElseThrow()).isCloseTo(0.3 * Math.sqrt(2) / 0.7, within(1e-12));
        assertThat(b.min()).isEqualTo(0.4);
        assertThat(b.max()).isEqualTo(1);
        assertThat(dispersion(pool, 2001).fixed()).isEmpty();
    }

    @Test
    void withoutAMeanThereIsNoVariationAndOfOneAreaNoSigma() {
        Pool still = pool(
                area("n", new TestSystem().with("A", "a", 0, 0, 5).with("B", "b", 0, 0, 5)),
                area("s", new TestSystem().with("A", "a", 0, 0, 10).with("B", "b", 0, 0, 10)));

        assertThat(dispersion(still, 2002).fixed())
                .contains(new Dispersion(2, 0, Optional.of(0.0), Optional.empty(), 0, 0));
        assertThat(dispersion(pool(area("n", NORTH)), 2002)
                        .chained()
                        .orElseThrow()
                        .sigma())
                .isEmpty();
    }

    @Test
    void anIndicatorConstantInEveryAreaButNotOverThemCounts() {
        Pool level = pool(
                area("low", new TestSystem().with("A", "a", 1, 1, 1).with("B", "b", 1, 2, 3)),
                area("high", new TestSystem().with("A", "a", 3, 3, 3).with("B", "b", 1, 2, 3)));

        assertThat(level.subsystems().get(0).indicators().get(0).constant()).isFalse();
        assertThat(level.areas().get(1).orderDegrees().get(0)).isEqualTo(Series.of(1, 1, 1));
        assertThat(level.areas().get(1).fixed()).extracting(PooledDegree::value).containsExactly(0.0, 0.0);
    }

    @Test
    void anIndicatorConstantOverAllIsLeftOut() {
        Pool constant = pool(
                area("low", new TestSystem().with("A", "a", 7, 7, 7).with("B", "b", 1, 2, 3)),
                area("high", new TestSystem().with("A", "a", 7, 7, 7).with("B", "b", 4, 5, 6)));

        assertThat(constant.subsystems().get(0).flags()).containsExactly(WeightFlag.ALL_CONSTANT);
        assertThat(constant.areas().get(1).orderDegrees().get(0)).isEqualTo(Series.of(0, 0, 0));
    }

    @Test
    void anAreaWithoutTheNamedBaseHasNoFixedU() {
        TestSystem late =
                new TestSystem().firstYear(2005).with("A", "a", 1, 2, 3).with("B", "b", 1, 2, 3);
        TestSystem early = new TestSystem().with("A", "a", 1, 2, 3).with("B", "b", 1, 2, 3);

        Pool named = Pooling.pool(
                early.method(TestSystem.fixedBase("2001")).definition(),
                List.of(area("early", early), area("late", late)));

        assertThat(named.areas().get(0).fixed()).hasSize(2);
        assertThat(named.areas().get(1).fixed()).isEmpty();
        assertThat(named.areas().get(1).flags()).containsExactly(MeasurementFlag.BASE_INCOMPLETE);
        assertThat(named.periods())
                .extracting(Period::toString)
                .containsExactly("2001", "2002", "2003", "2005", "2006", "2007");
    }

    static AreaPanel area(String id, TestSystem system) {
        AreaPanel area = AreaPanel.of(system.definition(), system.panel());
        return new AreaPanel(id, area.referenceArea(), area.prepared());
    }

    private static Pool pool(AreaPanel... areas) {
        return Pooling.pool(NORTH.definition(), List.of(areas));
    }

    private static PeriodDispersion dispersion(Pool pool, int year) {
        return PeriodDispersion.of(Ranking.at(pool, TestSystem.year(year)));
    }
}
