package org.synergymonitor.model.robustness;

import org.synergymonitor.model.Finite;

/** The 2.5 % and the 97.5 % percentile of an indicator's weight over the draws, within [0, 1]. */
public record WeightInterval(String indicator, double lower, double upper) {
    public WeightInterval {
        lower = Finite.require("lower weight of " + indicator, lower);
        upper = Finite.require("upper weight of " + indicator, upper);
        if (lower < 0 || lower > upper || upper > 1) {
            throw new IllegalArgumentException(
                    "the weight of " + indicator + " cannot lie between " + lower + " and " + upper);
        }
    }
}
