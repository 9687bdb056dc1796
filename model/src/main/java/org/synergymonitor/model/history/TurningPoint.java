package org.synergymonitor.model.history;

import org.synergymonitor.model.definition.Period;

/**
 * A period whose verdict (U &lt; 0 or not; 0 is not negative) differs from that of the period before it.
 *
 * @param since the period before, among those compared
 */
public record TurningPoint(Period since, Period period, Direction direction) {

    /** Where U went. */
    public enum Direction {
        TO_NEGATIVE,
        TO_NON_NEGATIVE
    }
}
