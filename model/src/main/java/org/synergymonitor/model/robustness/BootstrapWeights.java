package org.synergymonitor.model.robustness;

import java.util.List;

/**
 * The weights of a subsystem over resampled periods (Efron 1979).
 *
 * @param draws how often the complete periods were drawn with replacement
 * @param degenerateDraws of these, the ones that say nothing of the weights and do not enter the percentiles: an indicator
 *     that varies in the panel was constant, or ΣC was 0
 * @param intervals of the indicators that vary, in definition order; none if every draw was degenerate
 */
public record BootstrapWeights(Status status, int draws, int degenerateDraws, List<WeightInterval> intervals) {
    public BootstrapWeights {
        intervals = List.copyOf(intervals);
        boolean allDegenerate = status == Status.ALL_DRAWS_DEGENERATE;
        if (degenerateDraws < 0
                || degenerateDraws > draws
                || allDegenerate != (degenerateDraws == draws)
                || allDegenerate != intervals.isEmpty()) {
            throw new IllegalArgumentException(status + " does not fit " + degenerateDraws + " degenerate of " + draws
                    + " draws and " + intervals.size() + " intervals");
        }
    }

    /** Whether there are intervals. */
    public enum Status {
        ESTIMATED,
        ALL_DRAWS_DEGENERATE
    }
}
