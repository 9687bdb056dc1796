package org.synergymonitor.model.alert;

import org.synergymonitor.model.definition.Period;

/**
 * What a condition says of a period.
 *
 * @param value what it looked at, within [−1, 1]
 * @param holds whether it can open an alert
 * @param clear whether it can close one; within a dead band it can do neither
 */
record Judgement(Period period, double value, boolean holds, boolean clear) {
    Judgement {
        if (holds && clear) {
            throw new IllegalArgumentException("a condition cannot both hold and be clear in " + period);
        }
    }

    static Judgement of(Period period, double value, boolean holds) {
        return new Judgement(period, value, holds, !holds);
    }

    RuleVerdict verdict() {
        return new RuleVerdict(value, holds);
    }
}
