package org.synergymonitor.model.measurement;

import java.util.List;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.panel.Cell;

/**
 * The order of a subsystem over the complete periods.
 *
 * @param orderParameters e of each indicator in definition order; 0 throughout for a constant one
 * @param orderDegrees u, one per complete period, within [0, 1] unless one of its cells lies beyond frozen limits
 * @param outOfLimits flagged {@code OUT_OF_LIMITS}: cells outside fixed limits, whose e was clamped, or beyond frozen ones, whose e was not
 */
public record SubsystemMeasurement(
        String id, List<Series> orderParameters, Series orderDegrees, List<Cell> outOfLimits) {
    public SubsystemMeasurement {
        orderParameters = List.copyOf(orderParameters);
        outOfLimits = List.copyOf(outOfLimits);
    }
}
