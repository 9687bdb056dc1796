package org.synergymonitor.model.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.SynergyMeasurement;
import org.synergymonitor.model.weighting.PanelStatus;
import org.synergymonitor.model.weighting.PanelWeighting;
import org.synergymonitor.model.weighting.PreparedPanel;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedPanel;
import org.synergymonitor.model.weighting.WeightedSubsystem;

/**
 * Measures many areas alike: limits over all their observations, CRITIC on the observations stacked, then each area as ever. A pool of
 * one area is the plain measurement.
 */
public final class Pooling {
    private final SystemDefinition definition;
    private final List<AreaPanel> areas;

    private Pooling(SystemDefinition definition, List<AreaPanel> areas) {
        this.definition = definition;
        this.areas = areas;
    }

    /**
     * A pure function of its arguments: the same bits on any JDK.
     *
     * @param definition of any of the areas; they all measure alike
     */
    public static Pool pool(SystemDefinition definition, List<AreaPanel> areas) {
        return new Pooling(definition, areas).pool();
    }

    private Pool pool() {
        List<AreaPanel> sufficient = areas.stream().filter(this::suffices).toList();
        if (sufficient.isEmpty()) {
            return new Pool(List.of(), areas.stream().map(PooledArea::leftOut).toList());
        }
        List<WeightedSubsystem> weighted = PanelWeighting.weigh(definition, stacked(sufficient));
        return new Pool(
                weighted,
                areas.stream()
                        .map(area -> suffices(area) ? measure(area, weighted) : PooledArea.leftOut(area))
                        .toList());
    }

    private boolean suffices(AreaPanel area) {
        return area.prepared().periods().size() >= definition.method().minimumPeriods();
    }

    private List<Series> stacked(List<AreaPanel> sufficient) {
        return IntStream.range(0, definition.indicators().size())
                .mapToObj(i -> Series.of(sufficient.stream()
                        .map(area -> area.prepared().values().get(i))
                        .flatMapToDouble(Series::stream)
                        .toArray()))
                .toList();
    }

    private PooledArea measure(AreaPanel area, List<WeightedSubsystem> weighted) {
        PreparedPanel prepared = area.prepared();
        List<WeightedSubsystem> subsystems = new ArrayList<>();
        int first = 0;
        for (WeightedSubsystem subsystem : weighted) {
            int next = first + subsystem.indicators().size();
            subsystems.add(with(subsystem, prepared.values().subList(first, next)));
            first = next;
        }
        WeightedPanel panel = new WeightedPanel(
                PanelStatus.MEASURED,
                prepared.periods(),
                subsystems,
                prepared.imputed(),
                prepared.statuses(),
                Optional.empty());
        return PooledArea.measured(area, SynergyMeasurement.measure(definition, panel));
    }

    /** The pooled limits and weights with the values of one area. */
    private static WeightedSubsystem with(WeightedSubsystem pooled, List<Series> values) {
        List<WeightedIndicator> indicators = IntStream.range(0, values.size())
                .mapToObj(i -> pooled.indicators().get(i).withValues(values.get(i)))
                .toList();
        return new WeightedSubsystem(pooled.id(), indicators, pooled.correlations(), pooled.flags());
    }
}
