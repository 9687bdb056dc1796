package org.synergymonitor.synergy;

import java.util.Map;

import org.synergymonitor.contracts.PanelWeighted;
import org.synergymonitor.model.alert.AlertState;
import org.synergymonitor.model.measurement.Base;

/**
 * What a revision left behind.
 *
 * @param panel what was measured: measuring it again gives the same bits
 */
record LastMeasurement(PanelWeighted panel, Map<Base, AlertState> alerts) {
    LastMeasurement {
        alerts = Map.copyOf(alerts);
    }

    long revision() {
        return panel.revision();
    }
}
