package org.synergymonitor.model.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.SystemDefinition;

/** Pools 300 areas of 20 years and 35 indicators, with their rankings, and says how long that took: its own process, for its memory. */
final class ManyAreas {
    private static final int AREAS = 300;

    private ManyAreas() {}

    public static void main(String[] arguments) {
        List<AreaPanel> areas = new ArrayList<>();
        for (int area = 0; area < AREAS; area++) {
            areas.add(PoolingTest.area("area-" + area, system(area)));
        }
        SystemDefinition definition = system(0).definition();

        long start = System.nanoTime();
        Pool pool = Pooling.pool(definition, areas);
        long dispersed = pool.periods().stream()
                .map(period -> PeriodDispersion.of(Ranking.at(pool, period)))
                .filter(it -> it.chained().isPresent())
                .count();
        long milliseconds = (System.nanoTime() - start) / 1_000_000;

        System.out.println(pool.measured().size() + " " + dispersed + " " + milliseconds);
    }

    private static TestSystem system(int area) {
        Random random = new Random(area);
        TestSystem system = new TestSystem();
        for (int i = 0; i < 35; i++) {
            double[] values = new double[20];
            for (int t = 0; t < values.length; t++) {
                values[t] = 100 * random.nextDouble() + t;
            }
            system.with(i < 19 ? "trade" : "cluster", "i" + i, values);
        }
        return system;
    }
}
