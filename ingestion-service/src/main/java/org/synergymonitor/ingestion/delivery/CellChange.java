package org.synergymonitor.ingestion.delivery;

import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.synergymonitor.ingestion.delivery.Forecasting.Version;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Observation;

/**
 * What a release would change in a cell of a system, in the unit of the indicator.
 *
 * @param before {@code null} if there is no value
 * @param after {@code null} if there would be none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CellChange(
        String system,
        String indicator,
        Period timePeriod,
        Double before,
        Double after,
        ObsStatus statusBefore,
        ObsStatus statusAfter) {
    static final Comparator<CellChange> ORDER =
            Comparator.comparing(CellChange::indicator).thenComparing(CellChange::timePeriod);

    static CellChange of(String system, Version before, Version after) {
        Observation now = after.observation();
        return new CellChange(
                system,
                now.indicator(),
                now.period(),
                before == null ? null : before.observation().value(),
                now.value(),
                before == null ? null : before.observation().status(),
                now.status());
    }
}
