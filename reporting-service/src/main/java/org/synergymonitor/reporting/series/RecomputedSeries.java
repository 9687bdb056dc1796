package org.synergymonitor.reporting.series;

import java.util.List;

import org.synergymonitor.reporting.measurement.Origin;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;

/** Order degrees and U by period, ascending, of a measurement that was made for this answer. */
public record RecomputedSeries(Origin origin, List<SynergySeries.Row> periods) {
    static RecomputedSeries of(OriginatedMeasurement measured) {
        return new RecomputedSeries(
                measured.origin(), SynergySeries.rows(measured.definition(), measured.panel(), measured.measurement()));
    }
}
