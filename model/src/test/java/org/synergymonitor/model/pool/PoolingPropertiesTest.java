package org.synergymonitor.model.pool;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SubsystemMeasurement;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.weighting.WeightedIndicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PoolingPropertiesTest {
    private static final double TOLERANCE = 1e-12;

    @Property(tries = 100)
    void aPoolOfOneAreaIsThePlainMeasurement(@ForAll long seed) {
        RandomAreas areas = new RandomAreas(seed, 1);

        Pool pool = Pooling.pool(areas.definition(), areas.panels());

        Measured plain = areas.system(0).measured();
        PooledArea area = pool.areas().get(0);
        assertThat(pool.subsystems()).isEqualTo(plain.panel().subsystems());
        assertThat(area.orderDegrees())
                .isEqualTo(plain.measurement().subsystems().stream()
                        .map(SubsystemMeasurement::orderDegrees)
                        .toList());
        assertThat(area.fixed())
                .extracting(PooledDegree::value)
                .isEqualTo(plain.measurement().fixed().stream()
                        .map(SynergyDegree::value)
                        .toList());
        assertThat(area.chained())
                .extracting(PooledDegree::value)
                .isEqualTo(plain.measurement().chained().stream()
                        .map(SynergyDegree::value)
                        .toList());
    }

    @Property(tries = 100)
    void theWeightsAreThoseOfTheFormulasTo40Digits(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int count) {
        RandomAreas areas = new RandomAreas(seed, count);

        double[] weights = weights(Pooling.pool(areas.definition(), areas.panels()));

        double[] a = new ExactCritic(List.of(areas.stacked(0), areas.stacked(1), areas.stacked(2))).weights();
        double[] b = new ExactCritic(List.of(areas.stacked(3), areas.stacked(4))).weights();
        assertThat(weights)
                .containsExactly(Series.of(a[0], a[1], a[2], b[0], b[1]).toArray(), within(TOLERANCE));
    }

    @Property(tries = 100)
    void weightsIgnoreTheOrderAndTheRepetitionOfAreas(@ForAll long seed) {
        RandomAreas areas = new RandomAreas(seed, 4);
        List<AreaPanel> shuffled = new ArrayList<>(areas.panels());
        Collections.shuffle(shuffled, new Random(seed));
        List<AreaPanel> doubled =
                Stream.concat(areas.panels().stream(), shuffled.stream()).toList();

        double[] weights = weights(Pooling.pool(areas.definition(), areas.panels()));

        assertThat(weights(Pooling.pool(areas.definition(), shuffled))).containsExactly(weights, within(TOLERANCE));
        assertThat(weights(Pooling.pool(areas.definition(), doubled))).containsExactly(weights, within(TOLERANCE));
    }

    @Property(tries = 100)
    void everyDegreeIsInRangeAndRanksGoFromOneOn(@ForAll long seed) {
        RandomAreas areas = new RandomAreas(seed, 5);

        Pool pool = Pooling.pool(areas.definition(), areas.panels());

        pool.periods().forEach(period -> {
            Ranking ranking = Ranking.at(pool, period);
            assertThat(ranking.orderDegrees().get("a")).allMatch(it -> it.value() >= 0 && it.value() <= 1);
            assertThat(ranking.chained()).allMatch(it -> Math.abs(it.value()) <= 1);
            List<Standing> standings = ranking.orderDegrees().get("b");
            assertThat(standings.get(0).rank()).isEqualTo(1);
            for (int i = 0; i < standings.size(); i++) {
                double value = standings.get(i).value();
                assertThat(standings.get(i).rank())
                        .isEqualTo(1
                                + standings.stream()
                                        .filter(it -> it.value() > value)
                                        .count());
            }
        });
    }

    private static double[] weights(Pool pool) {
        return pool.subsystems().stream()
                .flatMap(subsystem -> subsystem.indicators().stream())
                .mapToDouble(WeightedIndicator::weight)
                .toArray();
    }
}
