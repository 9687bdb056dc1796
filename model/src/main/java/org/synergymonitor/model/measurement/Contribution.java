package org.synergymonitor.model.measurement;

import org.synergymonitor.model.Finite;

/** What an indicator contributed to a change of its subsystem: wᵢ·Δeᵢ, dimensionless. */
public record Contribution(String indicator, double value) {
    public Contribution {
        value = Finite.require("the contribution of " + indicator, value);
    }
}
