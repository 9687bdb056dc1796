package org.synergymonitor.reporting.alert;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

/**
 * An alert that was opened and is neither resolved nor retracted.
 *
 * @param rule that opened it
 * @param series whose periods the rule judges; absent for those of the coordination degree
 * @param period that opened it
 * @param revision that opened it
 */
public record OpenAlert(String rule, AlertSeverity severity, Optional<Base> series, Period period, long revision) {

    /** @param transitions of one system, oldest first */
    static List<OpenAlert> among(List<AlertTransitioned> transitions) {
        Map<String, OpenAlert> open = new LinkedHashMap<>();
        for (AlertTransitioned transitioned : transitions) {
            AlertTransition transition = transitioned.transition();
            switch (transition.kind()) {
                case OPENED -> open.put(transition.rule(), of(transition, transitioned.revision()));
                case RETRACTED, RESOLVED -> open.remove(transition.rule());
                case REVISED -> {}
            }
        }
        return List.copyOf(open.values());
    }

    private static OpenAlert of(AlertTransition transition, long revision) {
        return new OpenAlert(
                transition.rule(), transition.severity(), transition.series(), transition.period(), revision);
    }
}
