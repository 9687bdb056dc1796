package org.synergymonitor.model.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.SystemDefinition;

/** Areas of one definition with random panels of their own lengths: three indicators and two. */
final class RandomAreas {
    private static final List<String> INDICATORS = List.of("a1", "a2", "a3", "b1", "b2");

    private final List<TestSystem> systems = new ArrayList<>();
    private final List<double[][]> values = new ArrayList<>();

    RandomAreas(long seed, int areas) {
        Random random = new Random(seed);
        for (int area = 0; area < areas; area++) {
            int periods = 3 + random.nextInt(5);
            double level = 100 * random.nextDouble();
            double[][] columns = new double[INDICATORS.size()][periods];
            TestSystem system = new TestSystem().firstYear(2001 + random.nextInt(3));
            for (int i = 0; i < columns.length; i++) {
                for (int t = 0; t < periods; t++) {
                    columns[i][t] = level + 10 * t + 50 * random.nextDouble();
                }
                system.with(INDICATORS.get(i).substring(0, 1), INDICATORS.get(i), columns[i]);
            }
            systems.add(system);
            values.add(columns);
        }
    }

    SystemDefinition definition() {
        return systems.get(0).definition();
    }

    TestSystem system(int area) {
        return systems.get(area);
    }

    List<AreaPanel> panels() {
        return IntStream.range(0, systems.size())
                .mapToObj(area -> PoolingTest.area("area-" + area, systems.get(area)))
                .toList();
    }

    /** @return every observation of one indicator, area after area */
    double[] stacked(int indicator) {
        return values.stream()
                .flatMapToDouble(columns -> Arrays.stream(columns[indicator]))
                .toArray();
    }
}
