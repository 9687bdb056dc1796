package org.synergymonitor.model.measurement;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

/**
 * A past period whose verdict (U &lt; 0 or not) the new revision changed.
 *
 * @param dataEffect the part of {@code after − before} that revised values explain (Shapley over data, limits, weights and method)
 * @param kind {@code REVISED} exactly if {@code dataEffect} is not 0
 */
public record Verdict(Base series, Period period, double before, double after, double dataEffect, Kind kind) {
    public Verdict {
        if ((dataEffect != 0) != (kind == Kind.REVISED)) {
            throw new IllegalArgumentException(
                    "a data effect of " + dataEffect + " in " + period + " does not make a verdict " + kind);
        }
    }

    /** What a data effect, zero or not, makes of a changed verdict. */
    static Verdict of(DegreeChange change) {
        return new Verdict(
                change.series(),
                change.period(),
                change.before(),
                change.after(),
                change.data(),
                change.data() != 0 ? Kind.REVISED : Kind.RENORMALISED);
    }

    /** Why a past verdict changed. */
    public enum Kind {
        /** Its data did: an alert transition. */
        REVISED,
        /** Limits, weights or method alone did: no alert, every new period renormalises the past. */
        RENORMALISED
    }
}
