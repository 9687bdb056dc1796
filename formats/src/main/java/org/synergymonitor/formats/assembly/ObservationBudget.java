package org.synergymonitor.formats.assembly;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;

/** How many observations a message may still hold in memory. */
final class ObservationBudget {
    private final int most;
    private int taken;

    ObservationBudget(int most) {
        this.most = most;
    }

    void take(Place place) {
        if (taken == most) {
            throw Refusal.because(Code.TOO_MANY_OBSERVATIONS, place, null, most);
        }
        taken++;
    }
}
