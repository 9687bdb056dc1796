package org.synergymonitor.synergy;

import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.model.alert.SystemAlerts;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SynergyMeasurement;

/** What a revision left behind. */
record LastMeasurement(long revision, Measured measured, SystemAlerts alerts) {

    /** Measuring a panel again gives the same bits. */
    static LastMeasurement of(PanelWeighted event, SystemAlerts alerts) {
        return new LastMeasurement(event.revision(), measured(event), alerts);
    }

    static Measured measured(PanelWeighted event) {
        return new Measured(
                event.definition(), event.panel(), SynergyMeasurement.measure(event.definition(), event.panel()));
    }
}
