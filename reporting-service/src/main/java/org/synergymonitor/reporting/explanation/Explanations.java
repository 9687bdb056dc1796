package org.synergymonitor.reporting.explanation;

import java.util.Optional;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;

/** Why the degrees of a measurement are what they are. */
public final class Explanations {
    private Explanations() {}

    /**
     * @param period by default the newest, be it preliminary
     * @return none if the period has no U of the series
     */
    public static Optional<Explanation> of(OriginatedMeasurement measured, Base series, Optional<Period> period) {
        return period.map(it -> MeasuredDegree.find(measured.measurement(), series, it))
                .orElseGet(() -> MeasuredDegree.newest(measured.measurement(), series))
                .map(degree -> new Explaining(measured, series, degree).explanation());
    }
}
