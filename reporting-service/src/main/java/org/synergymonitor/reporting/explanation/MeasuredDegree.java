package org.synergymonitor.reporting.explanation;

import java.util.Optional;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.Preliminary;
import org.synergymonitor.model.measurement.SynergyDegree;

/** A final U, or a preliminary one with its measurement. */
record MeasuredDegree(SynergyDegree degree, Optional<Preliminary> preliminary) {
    /** @return the newest, be it preliminary */
    static Optional<MeasuredDegree> newest(Measurement measurement, Base series) {
        return preliminary(measurement, series)
                .or(() -> measurement.newest(series).map(it -> new MeasuredDegree(it, Optional.empty())));
    }

    static Optional<MeasuredDegree> find(Measurement measurement, Base series, Period period) {
        return measurement
                .degree(series, period)
                .map(it -> new MeasuredDegree(it, Optional.empty()))
                .or(() -> preliminary(measurement, series)
                        .filter(it -> it.degree.period().equals(period)));
    }

    private static Optional<MeasuredDegree> preliminary(Measurement measurement, Base series) {
        return measurement.preliminary().flatMap(it -> (series == Base.FIXED ? it.fixed() : it.chained())
                .map(degree -> new MeasuredDegree(degree, Optional.of(it))));
    }
}
