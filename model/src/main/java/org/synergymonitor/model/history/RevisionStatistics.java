package org.synergymonitor.model.history;

import java.util.OptionalDouble;

/**
 * Revisions R₁..Rₙ in two figures (McKenzie and Gamba 2008), in the unit of the series.
 *
 * @param mean ΣR/n: the bias of the earlier values, if it is not 0
 * @param meanAbsolute Σ|R|/n: how far they were off
 */
public record RevisionStatistics(Status status, int n, OptionalDouble mean, OptionalDouble meanAbsolute) {

    /** Whether there was anything to average. */
    public enum Status {
        MEASURED,
        NOTHING_TO_COMPARE
    }
}
