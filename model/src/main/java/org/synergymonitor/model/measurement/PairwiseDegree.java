package org.synergymonitor.model.measurement;

import org.synergymonitor.model.Finite;

/** U of two of more than two subsystems, within [−1, 1]. */
public record PairwiseDegree(String first, String second, double value) {
    public PairwiseDegree {
        value = Finite.require("U of " + first + " and " + second, value);
    }
}
