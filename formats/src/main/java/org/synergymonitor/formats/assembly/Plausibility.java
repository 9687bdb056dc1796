package org.synergymonitor.formats.assembly;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.DoubleStream;

import org.synergymonitor.model.definition.Period;

/**
 * What changes a series is used to.
 *
 * @param median of the logarithms of all its changes from period to period, NaN if there are too few
 * @param reach how far from the median is still plausible
 */
record Plausibility(double median, double reach) {
    private static final int FEWEST_CHANGES = 5;
    private static final double LEAST_CHANGE = 0.5;
    private static final double LEAST_REACH = 0.1;
    /** Six standard deviations, if the changes were normal: then the MAD is σ / 1.4826. */
    private static final double MADS = 6 * 1.4826;

    static Plausibility of(NavigableMap<Period, Double> series) {
        DoubleStream.Builder changes = DoubleStream.builder();
        Map.Entry<Period, Double> earlier = null;
        for (Map.Entry<Period, Double> entry : series.entrySet()) {
            if (earlier != null
                    && entry.getKey().since(earlier.getKey()) == 1
                    && entry.getValue() / earlier.getValue() > 0) {
                changes.add(change(earlier.getValue(), entry.getValue()));
            }
            earlier = entry;
        }
        double[] all = changes.build().filter(Double::isFinite).toArray();
        if (all.length < FEWEST_CHANGES) {
            return new Plausibility(Double.NaN, Double.NaN);
        }
        double median = median(all);
        double deviation =
                median(Arrays.stream(all).map(it -> Math.abs(it - median)).toArray());
        return new Plausibility(median, Math.max(LEAST_REACH, MADS * deviation));
    }

    /** @return false as well to or from zero and across it, where there is no ratio */
    boolean doubts(double earlier, double value) {
        double ratio = value / earlier;
        return ratio > 0
                && Double.isFinite(ratio)
                && Math.abs(ratio - 1) > LEAST_CHANGE
                && Math.abs(change(earlier, value) - median) > reach;
    }

    private static double change(double earlier, double value) {
        return StrictMath.log(value / earlier);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
