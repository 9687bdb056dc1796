package org.synergymonitor.model.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The weights of a subsystem, draw by draw. */
final class WeightSample {
    private final VaryingIndicators indicators;
    private final ResampledCritic critic;
    private final int draws;
    private final double[][] weights;
    private int weighed;

    WeightSample(VaryingIndicators indicators, int draws) {
        this.indicators = indicators;
        this.critic = new ResampledCritic(indicators);
        this.draws = draws;
        this.weights = new double[indicators.size()][draws];
    }

    /** @param times how often each complete period was drawn */
    void add(int... times) {
        if (critic.weigh(times)) {
            for (int i = 0; i < weights.length; i++) {
                weights[i][weighed] = critic.weights()[i];
            }
            weighed++;
        }
    }

    BootstrapWeights weights() {
        List<WeightInterval> intervals = weighed == 0
                ? List.of()
                : IntStream.range(0, weights.length).mapToObj(this::interval).toList();
        BootstrapWeights.Status status =
                weighed == 0 ? BootstrapWeights.Status.ALL_DRAWS_DEGENERATE : BootstrapWeights.Status.ESTIMATED;
        return new BootstrapWeights(status, draws, draws - weighed, intervals);
    }

    private WeightInterval interval(int i) {
        double[] ascending = Arrays.copyOf(weights[i], weighed);
        Arrays.sort(ascending);
        return new WeightInterval(indicators.id(i), percentile(ascending, 0.025), percentile(ascending, 0.975));
    }

    /** Type 7 of Hyndman and Fan 1996: linear between the order statistics around (N − 1)·p, counted from 0. */
    static double percentile(double[] ascending, double p) {
        double position = (ascending.length - 1) * p;
        int below = (int) position;
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
    }
}
