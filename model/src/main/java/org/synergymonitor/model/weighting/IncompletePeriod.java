package org.synergymonitor.model.weighting;

import java.util.List;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.definition.Period;

/** The newest period after the last complete one, with the values it has so far, in definition order. */
public record IncompletePeriod(Period period, List<Present> present) {
    public IncompletePeriod {
        present = List.copyOf(present);
    }

    /** A value that is there already. */
    public record Present(String indicator, double value) {
        public Present {
            value = Finite.require("the value of " + indicator, value);
        }
    }
}
