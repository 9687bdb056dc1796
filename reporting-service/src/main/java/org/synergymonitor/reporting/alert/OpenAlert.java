package org.synergymonitor.reporting.alert;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Base;

/**
 * An alert that was opened and is neither resolved nor retracted.
 *
 * @param period that opened it
 * @param revision that opened it
 */
public record OpenAlert(Base series, Period period, long revision) {

    /** @param transitions of one system, oldest first */
    static List<OpenAlert> among(List<AlertTransitioned> transitions) {
        Map<Base, OpenAlert> open = new EnumMap<>(Base.class);
        for (AlertTransitioned transitioned : transitions) {
            Base series = transitioned.transition().series();
            switch (transitioned.transition().kind()) {
                case OPENED ->
                    open.put(
                            series,
                            new OpenAlert(series, transitioned.transition().period(), transitioned.revision()));
                case RETRACTED, RESOLVED -> open.remove(series);
                case REVISED -> {}
            }
        }
        return List.copyOf(open.values());
    }
}
