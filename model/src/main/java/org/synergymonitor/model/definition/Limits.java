package org.synergymonitor.model.definition;

import org.synergymonitor.model.Finite;

/** The limits β (lower) and α (upper) of an indicator, in its unit; lower ≤ upper, equal only for a constant indicator. */
public record Limits(double lower, double upper) {
    public Limits {
        lower = Finite.require("lower limit", lower);
        upper = Finite.require("upper limit", upper);
        if (lower > upper) {
            throw new IllegalArgumentException("lower limit " + lower + " is above upper limit " + upper);
        }
    }

    public double range() {
        return upper - lower;
    }
}
