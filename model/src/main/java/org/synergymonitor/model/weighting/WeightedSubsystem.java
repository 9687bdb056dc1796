package org.synergymonitor.model.weighting;

import java.util.List;

import org.synergymonitor.model.Series;

/**
 * A subsystem with its weights.
 *
 * @param indicators in definition order
 * @param correlations r, Pearson's correlation of the order parameters, row by row in definition order, within [−1, 1]; 0 in the
 *     rows and columns of constant indicators
 * @param flags the degenerate cases that were met
 */
public record WeightedSubsystem(
        String id, List<WeightedIndicator> indicators, List<Series> correlations, List<WeightFlag> flags) {
    public WeightedSubsystem {
        indicators = List.copyOf(indicators);
        correlations = List.copyOf(correlations);
        flags = List.copyOf(flags);
    }
}
