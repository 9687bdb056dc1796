package org.synergymonitor.model.pool;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.MeasurementFlag;
import org.synergymonitor.model.measurement.SubsystemMeasurement;
import org.synergymonitor.model.weighting.PanelStatus;

/**
 * An area of a pool. One with {@code INSUFFICIENT_PERIODS} is left out of limits and weights, and has no degrees.
 *
 * @param periods its complete periods, ascending
 * @param orderDegrees u of each subsystem in definition order, one per complete period
 * @param fixed U against the fixed base, ascending by period
 * @param chained U against the complete period before, ascending by period
 */
public record PooledArea(
        String system,
        String referenceArea,
        PanelStatus status,
        List<Period> periods,
        List<Series> orderDegrees,
        List<PooledDegree> fixed,
        List<PooledDegree> chained,
        List<MeasurementFlag> flags) {
    public PooledArea {
        periods = List.copyOf(periods);
        orderDegrees = List.copyOf(orderDegrees);
        fixed = List.copyOf(fixed);
        chained = List.copyOf(chained);
        flags = List.copyOf(flags);
    }

    static PooledArea leftOut(AreaPanel area) {
        return new PooledArea(
                area.system(),
                area.referenceArea(),
                PanelStatus.INSUFFICIENT_PERIODS,
                area.prepared().periods(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static PooledArea measured(AreaPanel area, Measurement measurement) {
        return new PooledArea(
                area.system(),
                area.referenceArea(),
                PanelStatus.MEASURED,
                area.prepared().periods(),
                measurement.subsystems().stream()
                        .map(SubsystemMeasurement::orderDegrees)
                        .toList(),
                measurement.fixed().stream().map(PooledDegree::of).toList(),
                measurement.chained().stream().map(PooledDegree::of).toList(),
                measurement.flags());
    }

    public boolean measured() {
        return status == PanelStatus.MEASURED;
    }

    /** @return u of the subsystem at index {@code j}, empty if the period is not complete or nothing is measured */
    public Optional<Double> orderDegree(int j, Period period) {
        int t = periods.indexOf(period);
        return measured() && t >= 0 ? Optional.of(orderDegrees.get(j).get(t)) : Optional.empty();
    }

    public Optional<Double> degree(Base base, Period period) {
        return (base == Base.FIXED ? fixed : chained)
                .stream()
                        .filter(degree -> degree.period().equals(period))
                        .map(PooledDegree::value)
                        .findFirst();
    }
}
