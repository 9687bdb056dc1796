package org.synergymonitor.formats.release;

import java.util.Comparator;
import java.util.Objects;

import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.panel.Observation;

/**
 * An observation as the bureau reported it, except that a value which is not free is never even kept.
 *
 * @param value {@code null} if the bureau says that there is none, or if it is not free
 * @param unit {@code null} if not stated
 * @param confStatus SDMX CONF_STATUS; only {@code F} is free
 */
public record ReportedObservation(
        String refArea,
        String indicator,
        Period period,
        Double value,
        ObsStatus status,
        String unit,
        String confStatus) {
    public static final String FREE = "F";

    /** One order for the same observations, however they were arranged. */
    public static final Comparator<ReportedObservation> CANONICAL = Comparator.comparing(ReportedObservation::refArea)
            .thenComparing(ReportedObservation::indicator)
            .thenComparing(ReportedObservation::period);

    public ReportedObservation {
        Identifier.require("reference area", refArea);
        confStatus = Objects.requireNonNullElse(confStatus, FREE);
        if (!confStatus.equals(FREE)) {
            value = null;
            status = ObsStatus.Q;
        }
        Observation checked = new Observation(indicator, period, value, status);
        value = checked.value();
        status = checked.status();
    }

    public Observation observation() {
        return new Observation(indicator, period, value, status);
    }

    public boolean suppressed() {
        return !confStatus.equals(FREE);
    }
}
