package org.synergymonitor.synergy;

import java.util.Map;

import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.model.alert.AlertState;
import org.synergymonitor.model.measurement.Base;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SynergyMeasurement;

/** What a revision left behind. */
record LastMeasurement(long revision, Measured measured, Map<Base, AlertState> alerts) {
    LastMeasurement {
        alerts = Map.copyOf(alerts);
    }

    /** Measuring a panel again gives the same bits. */
    static LastMeasurement of(PanelWeighted event, Map<Base, AlertState> alerts) {
        return new LastMeasurement(event.revision(), measured(event), alerts);
    }

    static Measured measured(PanelWeighted event) {
        return new Measured(
                event.definition(), event.panel(), SynergyMeasurement.measure(event.definition(), event.panel()));
    }
}
