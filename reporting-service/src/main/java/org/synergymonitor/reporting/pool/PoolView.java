package org.synergymonitor.reporting.pool;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.MeasurementFlag;
import org.synergymonitor.model.pool.PeriodDispersion;
import org.synergymonitor.model.pool.Pool;
import org.synergymonitor.model.pool.PooledArea;
import org.synergymonitor.model.pool.Ranking;
import org.synergymonitor.model.weighting.PanelStatus;
import org.synergymonitor.model.weighting.WeightFlag;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedSubsystem;

/**
 * A pool as it is served.
 *
 * @param areas by system id, ascending, those left out among them
 * @param subsystems with pooled limits and weights, in definition order; none if no area is measured
 * @param ranking at the period asked for, or the newest one; absent if no area is measured
 * @param dispersion by period, ascending
 */
public record PoolView(
        String system,
        String modelVersion,
        List<Area> areas,
        List<PooledSubsystem> subsystems,
        Optional<Ranking> ranking,
        List<PeriodDispersion> dispersion) {

    static PoolView of(String system, Pool pool, Optional<Period> ranked) {
        return new PoolView(
                system,
                Measurement.MODEL_VERSION,
                pool.areas().stream().map(Area::of).toList(),
                pool.subsystems().stream().map(PooledSubsystem::of).toList(),
                ranked.map(period -> Ranking.at(pool, period)),
                pool.periods().stream()
                        .map(period -> PeriodDispersion.of(Ranking.at(pool, period)))
                        .toList());
    }

    /** @param periods the complete ones, ascending */
    public record Area(
            String system,
            String referenceArea,
            PanelStatus status,
            List<Period> periods,
            List<MeasurementFlag> flags) {
        private static Area of(PooledArea area) {
            return new Area(area.system(), area.referenceArea(), area.status(), area.periods(), area.flags());
        }
    }

    /** A subsystem over all areas and periods. */
    public record PooledSubsystem(String id, List<WeightFlag> flags, List<PooledIndicator> indicators) {
        private static PooledSubsystem of(WeightedSubsystem subsystem) {
            return new PooledSubsystem(
                    subsystem.id(),
                    subsystem.flags(),
                    subsystem.indicators().stream().map(PooledIndicator::of).toList());
        }
    }

    /** An indicator over all areas and periods, as {@link WeightedIndicator} describes it, without its values. */
    public record PooledIndicator(
            String id,
            Limits limits,
            boolean constant,
            double sigma,
            double conflict,
            double information,
            double weight) {
        private static PooledIndicator of(WeightedIndicator indicator) {
            return new PooledIndicator(
                    indicator.id(),
                    indicator.limits(),
                    indicator.constant(),
                    indicator.sigma(),
                    indicator.conflict(),
                    indicator.information(),
                    indicator.weight());
        }
    }
}
