package org.synergymonitor.model.history;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.definition.Period;

/**
 * The preliminary value of the newest incomplete period.
 *
 * @param share of the weight that was present, in [0, 1]; of U the smallest over the subsystems
 */
public record PreliminaryValue(Period period, double value, double share) {
    public PreliminaryValue {
        value = Finite.require("the preliminary value of " + period, value);
        share = Finite.require("the share present of " + period, share);
    }
}
