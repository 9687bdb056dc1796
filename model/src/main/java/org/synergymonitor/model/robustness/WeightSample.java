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
        double[] drawn = Arrays.copyOf(weights[i], weighed);
        double lower = Percentile.of(0.025, drawn);
        for (int draw = 0; draw < weighed; draw++) {
            drawn[draw] = -drawn[draw];
        }
        return new WeightInterval(indicators.id(i), lower, -Percentile.of(0.025, drawn));
    }
}
