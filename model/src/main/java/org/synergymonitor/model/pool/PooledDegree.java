package org.synergymonitor.model.pool;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.SynergyDegree;

/**
 * The U of an area under pooled limits and weights.
 *
 * @param value within [−1, 1]
 * @param gap flagged {@code GAP}: a chained base that is not the adjacent period
 */
public record PooledDegree(Period period, Period base, double value, boolean gap) {
    static PooledDegree of(SynergyDegree degree) {
        return new PooledDegree(degree.period(), degree.base(), degree.value(), degree.gap());
    }
}
