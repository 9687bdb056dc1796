package org.synergymonitor.model.robustness;

import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.weighting.WeightedPanel;

/** A published U, from the complete period at index {@code base} to the one at {@code t}. */
record Step(SynergyDegree published, int t, int base) {
    static Step of(SynergyDegree published, WeightedPanel panel) {
        return new Step(
                published,
                panel.periods().indexOf(published.period()),
                panel.periods().indexOf(published.base()));
    }

    /** @return whether {@code u} has another sign than the published one; 0 is a sign of its own */
    boolean flips(double u) {
        return Math.signum(u) != Math.signum(published.value());
    }
}
