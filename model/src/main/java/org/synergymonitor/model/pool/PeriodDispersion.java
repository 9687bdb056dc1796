package org.synergymonitor.model.pool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.model.definition.Period;

/**
 * How far the areas of a pool lie apart at one period.
 *
 * @param fixed of U against the fixed base; empty if no area has one
 * @param chained of U against the complete period before; empty if no area has one
 * @param orderDegrees of the order degree of each subsystem, in definition order
 */
public record PeriodDispersion(
        Period period, Optional<Dispersion> fixed, Optional<Dispersion> chained, Map<String, Dispersion> orderDegrees) {
    public PeriodDispersion {
        orderDegrees = Collections.unmodifiableMap(new LinkedHashMap<>(orderDegrees));
    }

    /** The values are summed by rank, so the order in which areas were given does not matter. */
    public static PeriodDispersion of(Ranking ranking) {
        Map<String, Dispersion> orderDegrees = new LinkedHashMap<>();
        ranking.orderDegrees().forEach((subsystem, standings) -> Dispersion.of(standings)
                .ifPresent(it -> orderDegrees.put(subsystem, it)));
        return new PeriodDispersion(
                ranking.period(), Dispersion.of(ranking.fixed()), Dispersion.of(ranking.chained()), orderDegrees);
    }
}
