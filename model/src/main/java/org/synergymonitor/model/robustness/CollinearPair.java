package org.synergymonitor.model.robustness;

import org.synergymonitor.model.Finite;

/** Two indicators of a subsystem that say nearly the same, |r| ≥ {@value #NEARLY}; under CRITIC r ≈ −1 counts as conflict. */
public record CollinearPair(String first, String second, double r) {
    public static final double NEARLY = 0.95;

    public CollinearPair {
        r = Finite.require("r of " + first + " and " + second, r);
        if (Math.abs(r) < NEARLY || Math.abs(r) > 1) {
            throw new IllegalArgumentException(
                    first + " and " + second + " are not nearly collinear with an r of " + r);
        }
    }
}
