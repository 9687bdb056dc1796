package org.synergymonitor.model.measurement;

import java.util.Optional;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Period;

/**
 * The preliminary measurement of the newest incomplete period (model, section 2a). It never enters weights, limits or the final
 * series.
 *
 * @param shares the share of its weight that is present, per subsystem, in [0, 1]
 * @param orderDegrees u from the present indicators with their weights renormalised, per subsystem; e is not clamped, so neither
 *     is u; empty unless {@code PRELIMINARY}
 * @param fixed U against the fixed base, if there is one
 * @param chained U against the last complete period
 */
public record Preliminary(
        Period period,
        Status status,
        Series shares,
        Series orderDegrees,
        Optional<SynergyDegree> fixed,
        Optional<SynergyDegree> chained) {

    /** Whether there is a preliminary U, and if not, why. */
    public enum Status {
        PRELIMINARY,
        /** In some subsystem less than {@code preliminaryShare} of the weight is present. */
        SHARE_TOO_LOW,
        /** An order parameter of the period or of a base lies below its lower limit and has no logarithm: no geometric order degree. */
        BELOW_LIMITS,
        /** A value lies so far outside the limits that its order parameter is no finite number. */
        BEYOND_RANGE
    }

    /** {@code status} says why there is nothing but the shares. */
    static Preliminary without(Period period, Status status, Series shares) {
        return new Preliminary(period, status, shares, Series.of(), Optional.empty(), Optional.empty());
    }
}
