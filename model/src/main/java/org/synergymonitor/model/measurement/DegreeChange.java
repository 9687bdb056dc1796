package org.synergymonitor.model.measurement;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

/**
 * What a revision did to one U, and through what. The effects are Shapley values over the four factors, for the indicators that both
 * revisions have, with e unclamped; {@code after − before = data + limits + weights + method + remainder}. All in the unit of U.
 *
 * @param before U in the revision before
 * @param after U now
 * @param data effect of revised values of the period and its base
 * @param limits effect of other limits
 * @param weights effect of other weights
 * @param method effect of another aggregation, synergy form or direction
 * @param remainder what indicators that only one revision has, and clamping to fixed limits, leave over; 0 without them but for rounding
 */
public record DegreeChange(
        Base series,
        Period period,
        double before,
        double after,
        double data,
        double limits,
        double weights,
        double method,
        double remainder,
        Status status) {
    public DegreeChange {
        String what = " of U of " + period;
        data = Finite.require("data effect" + what, data);
        limits = Finite.require("limits effect" + what, limits);
        weights = Finite.require("weights effect" + what, weights);
        method = Finite.require("method effect" + what, method);
        remainder = Finite.require("remainder" + what, remainder);
    }

    /** @return whether U is negative in one revision only */
    public boolean changesTheVerdict() {
        return (before < 0) != (after < 0);
    }

    /** Whether the change could be split. */
    public enum Status {
        SPLIT,
        /** Values of one revision lie so far outside the limits of the other that e is no finite number: all is taken as data. */
        BEYOND_RANGE
    }
}
