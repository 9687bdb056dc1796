package org.synergymonitor.contracts;

import java.time.Instant;
import java.util.Optional;

import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.SystemDefinition;

/**
 * The alert of a rule opened, was revised, retracted or resolved.
 *
 * @param id the same for the same transition, however often it is computed
 * @param revision of the snapshot that did it
 * @param snapshot its address, relative to reporting; empty in events of before it was told
 * @param summary the whole in a sentence; empty in events of before it was told
 */
public record AlertTransitioned(
        String id,
        String system,
        long revision,
        Instant recordedAt,
        Cause cause,
        AlertTransition transition,
        Optional<String> snapshot,
        Optional<Names> summary) {

    public AlertTransitioned {
        Present.require("AlertTransitioned", id, system, recordedAt, cause, transition, snapshot, summary);
    }

    /** As it was before it told of itself. */
    public AlertTransitioned(
            String id, String system, long revision, Instant recordedAt, Cause cause, AlertTransition transition) {
        this(id, system, revision, recordedAt, cause, transition, Optional.empty(), Optional.empty());
    }

    public static AlertTransitioned of(PanelWeighted panel, AlertTransition transition) {
        return of(panel.definition(), panel.revision(), panel.recordedAt(), panel.cause(), transition);
    }

    public static AlertTransitioned of(
            SystemDefinition definition, long revision, Instant recordedAt, Cause cause, AlertTransition transition) {
        String system = definition.id();
        return new AlertTransitioned(
                system + "@" + revision + "/" + transition.rule() + "/" + transition.kind() + "/" + transition.period(),
                system,
                revision,
                recordedAt,
                cause,
                transition,
                Optional.of("/api/v1/systems/" + system + "/snapshots/" + revision),
                Optional.of(AlertSentence.of(definition, cause, transition)));
    }
}
