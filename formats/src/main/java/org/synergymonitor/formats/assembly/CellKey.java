package org.synergymonitor.formats.assembly;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.model.definition.Period;

record CellKey(String refArea, String indicator, Period period) {
    static CellKey of(ReportedObservation observation) {
        return new CellKey(observation.refArea(), observation.indicator(), observation.period());
    }

    SeriesKey series() {
        return new SeriesKey(refArea, indicator, period.frequency());
    }

    @Override
    public String toString() {
        return refArea + " " + indicator + " " + period;
    }
}
