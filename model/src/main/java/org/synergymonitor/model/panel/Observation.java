package org.synergymonitor.model.panel;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.definition.Period;

/**
 * What a release says of one cell.
 *
 * @param value in the unit of the indicator, |value| ≤ {@link Finite#MAX_MAGNITUDE} so that no sum of squares overflows; {@code null}
 *     deletes: the release says that there is no value
 * @param status default {@link ObsStatus#A}
 */
public record Observation(String indicator, Period period, Double value, ObsStatus status) {
    public Observation {
        Identifier.require("indicator id", indicator);
        if (period == null) {
            throw new IllegalArgumentException("the observation of " + indicator + " has no period");
        }
        if (value != null) {
            value = Finite.require("the value of " + indicator + " in " + period, value);
            if (Math.abs(value) > Finite.MAX_MAGNITUDE) {
                throw new IllegalArgumentException("the value of " + indicator + " in " + period + " is beyond ±"
                        + Finite.MAX_MAGNITUDE + ": " + value);
            }
        }
        status = status == null ? ObsStatus.A : status;
    }

    public Cell cell() {
        return new Cell(indicator, period);
    }
}
