package org.synergymonitor.model.pool;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

/**
 * The areas of a pool at one period, the greatest first by each degree; an area without that degree stands in none.
 *
 * @param fixed by U against the fixed base
 * @param chained by U against the complete period before
 * @param orderDegrees by the order degree of each subsystem, in definition order
 */
public record Ranking(
        Period period, List<Standing> fixed, List<Standing> chained, Map<String, List<Standing>> orderDegrees) {
    public Ranking {
        fixed = List.copyOf(fixed);
        chained = List.copyOf(chained);
        orderDegrees = Collections.unmodifiableMap(new LinkedHashMap<>(orderDegrees));
    }

    public static Ranking at(Pool pool, Period period) {
        Map<String, List<Standing>> orderDegrees = new LinkedHashMap<>();
        for (int j = 0; j < pool.subsystems().size(); j++) {
            int subsystem = j;
            orderDegrees.put(
                    pool.subsystems().get(j).id(), standings(pool, area -> area.orderDegree(subsystem, period)));
        }
        return new Ranking(
                period,
                standings(pool, area -> area.degree(Base.FIXED, period)),
                standings(pool, area -> area.degree(Base.CHAINED, period)),
                orderDegrees);
    }

    private static List<Standing> standings(Pool pool, Function<PooledArea, Optional<Double>> degree) {
        return Standing.ranked(pool.measured().stream()
                .flatMap(area ->
                        degree
                                .apply(area)
                                .map(value -> new Standing(area.system(), area.referenceArea(), 0, value))
                                .stream())
                .toList());
    }
}
