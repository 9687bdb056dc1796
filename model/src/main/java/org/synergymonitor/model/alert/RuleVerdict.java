package org.synergymonitor.model.alert;

import org.synergymonitor.model.Finite;

/**
 * What a rule said of a period.
 *
 * @param value what its condition looked at: U, a coordination degree, a change of an order degree or a share; within [−1, 1]
 * @param holds whether the condition held
 */
public record RuleVerdict(double value, boolean holds) {
    public RuleVerdict {
        value = Finite.require("what an alert rule looks at", value);
    }
}
