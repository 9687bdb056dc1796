package org.synergymonitor.formats.assembly;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.model.panel.ObsStatus;

/**
 * What a message says of a cell; {@code null} is what it does not say.
 *
 * @param value NaN if it says that there is none
 * @param unit of the value, empty if it says that there is none
 * @param deletion whether it is the outcome of a deletion, on which later rows build
 */
record Statement(
        Double value,
        ObsStatus status,
        String unit,
        String confStatus,
        Instant embargo,
        boolean deletion,
        Place place) {
    static final double NONE = Double.NaN;

    private static final Set<ObsStatus> MISSING =
            EnumSet.of(ObsStatus.H, ObsStatus.L, ObsStatus.M, ObsStatus.O, ObsStatus.Q);

    static boolean isMissing(ObsStatus status) {
        return status != null && MISSING.contains(status);
    }

    static Statement deleted(Place place) {
        return new Statement(NONE, ObsStatus.A, "", ReportedObservation.FREE, null, true, place);
    }

    static Statement ofNormalStatus(Place place) {
        return new Statement(null, ObsStatus.A, null, null, null, false, place);
    }

    boolean contradicts(Statement other) {
        return differ(value, other.value)
                || differ(status, other.status)
                || differ(unit, other.unit)
                || differ(confStatus, other.confStatus)
                || differ(embargo, other.embargo);
    }

    /** @return this, and of what it does not say what was said before */
    Statement over(Statement earlier) {
        return new Statement(
                value == null ? earlier.value : value,
                status == null ? earlier.status : status,
                unit == null ? earlier.unit : unit,
                confStatus == null ? earlier.confStatus : confStatus,
                embargo == null ? earlier.embargo : embargo,
                false,
                place);
    }

    boolean saysTheSameAs(Statement other) {
        return Objects.equals(value, other.value)
                && status == other.status
                && Objects.equals(unit, other.unit)
                && Objects.equals(confStatus, other.confStatus)
                && Objects.equals(embargo, other.embargo);
    }

    private static boolean differ(Object one, Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
