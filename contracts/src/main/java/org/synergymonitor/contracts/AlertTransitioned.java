package org.synergymonitor.contracts;

import java.time.Instant;

import org.synergymonitor.model.alert.AlertTransition;

/**
 * The alert of a series opened, was revised, retracted or resolved.
 *
 * @param id the same for the same transition, however often it is computed
 * @param revision of the snapshot that did it
 */
public record AlertTransitioned(
        String id, String system, long revision, Instant recordedAt, Cause cause, AlertTransition transition) {

    public AlertTransitioned {
        Present.require("AlertTransitioned", id, system, recordedAt, cause, transition);
    }

    public static AlertTransitioned of(PanelWeighted panel, AlertTransition transition) {
        String id = panel.system() + "@" + panel.revision() + "/" + transition.series() + "/" + transition.kind() + "/"
                + transition.period();
        return new AlertTransitioned(
                id, panel.system(), panel.revision(), panel.recordedAt(), panel.cause(), transition);
    }
}
