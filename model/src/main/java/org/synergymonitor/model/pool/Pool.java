package org.synergymonitor.model.pool;

import java.util.List;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.weighting.WeightedSubsystem;

/**
 * Many areas under the same limits and weights.
 *
 * @param subsystems in definition order, over the observations of all measured areas one after the other, each by period ascending;
 *     none if no area is measured
 * @param areas in the order given, those left out among them
 */
public record Pool(List<WeightedSubsystem> subsystems, List<PooledArea> areas) {
    public Pool {
        subsystems = List.copyOf(subsystems);
        areas = List.copyOf(areas);
    }

    /** @return the areas that are not left out */
    public List<PooledArea> measured() {
        return areas.stream().filter(PooledArea::measured).toList();
    }

    /** @return every period complete in some measured area, ascending */
    public List<Period> periods() {
        return measured().stream()
                .flatMap(area -> area.periods().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
