package org.synergymonitor.model.definition;

import org.synergymonitor.model.Finite;

/**
 * A named stretch of a degree, up to the next band of its set.
 *
 * @param from its inclusive lower bound, dimensionless
 */
public record Band(double from, Names names) {
    public Band {
        from = Finite.require("the lower bound of a band", from);
        if (names == null) {
            throw new IllegalArgumentException("the band from " + from + " has no names");
        }
    }
}
