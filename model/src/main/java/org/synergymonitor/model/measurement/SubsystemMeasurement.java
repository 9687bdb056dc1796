package org.synergymonitor.model.measurement;

import java.util.List;
import java.util.stream.IntStream;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.panel.Cell;

/**
 * The order of a subsystem over the complete periods.
 *
 * @param orderParameters e of each indicator in definition order; 0 throughout for a constant one
 * @param orderDegrees u, one per complete period, within [0, 1] unless one of its cells lies beyond frozen limits
 * @param obstacles of every non-constant indicator in the newest complete period, the greatest first, then in definition order
 * @param outOfLimits flagged {@code OUT_OF_LIMITS}: cells outside fixed limits, whose e was clamped, or beyond frozen ones, whose e was not
 */
public record SubsystemMeasurement(
        String id,
        List<Series> orderParameters,
        Series orderDegrees,
        List<Obstacle> obstacles,
        List<Cell> outOfLimits) {
    public SubsystemMeasurement {
        obstacles = obstacles == null ? List.of() : List.copyOf(obstacles);
        orderParameters = List.copyOf(orderParameters);
        outOfLimits = List.copyOf(outOfLimits);
    }

    /** @return e of the indicators at {@code indices} in the complete period at index {@code t} */
    double[] at(int[] indices, int t) {
        return IntStream.of(indices)
                .mapToDouble(i -> orderParameters.get(i).get(t))
                .toArray();
    }
}
