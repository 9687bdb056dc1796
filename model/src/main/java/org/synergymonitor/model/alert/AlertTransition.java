package org.synergymonitor.model.alert;

import java.util.OptionalDouble;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Base;

/**
 * A change of the alert state of one series.
 *
 * @param period whose U did it; for {@code RETRACTED} because the opening period disappeared, that period
 * @param before U of the period in the revision before, empty if it had none
 * @param after U of the period now, empty if it has none any more
 */
public record AlertTransition(Base series, Kind kind, Period period, OptionalDouble before, OptionalDouble after) {

    /** What happened to the alert. */
    public enum Kind {
        /** U of the newest period is negative. */
        OPENED,
        /** The verdict on a past period changed because its data did. */
        REVISED,
        /** It was never true: the period that opened it turned out not to be negative, or is gone. */
        RETRACTED,
        /** It is over: a newer U is not negative. */
        RESOLVED
    }
}
