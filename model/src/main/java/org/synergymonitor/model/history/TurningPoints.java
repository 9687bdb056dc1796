package org.synergymonitor.model.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import org.synergymonitor.model.definition.Period;

/**
 * The turning points of the series of first-published values against those of the latest series, over the periods that both have.
 *
 * @param agreed in both, in the same direction
 * @param missed in the latest series, but not in the first-published
 * @param falseSignals in the first-published series, but not in the latest
 */
public record TurningPoints(
        Status status, List<TurningPoint> agreed, List<TurningPoint> missed, List<TurningPoint> falseSignals) {

    /** Whether there was a pair of periods to compare. */
    public enum Status {
        COMPARED,
        TOO_FEW_PERIODS
    }

    /** @param latest of the same periods */
    static TurningPoints of(NavigableMap<Period, Double> first, NavigableMap<Period, Double> latest) {
        List<TurningPoint> seen = in(first);
        List<TurningPoint> held = in(latest);
        return new TurningPoints(
                first.size() < 2 ? Status.TOO_FEW_PERIODS : Status.COMPARED,
                seen.stream().filter(held::contains).toList(),
                without(held, seen),
                without(seen, held));
    }

    private static List<TurningPoint> without(List<TurningPoint> all, List<TurningPoint> some) {
        return all.stream().filter(it -> !some.contains(it)).toList();
    }

    private static List<TurningPoint> in(NavigableMap<Period, Double> series) {
        List<TurningPoint> found = new ArrayList<>();
        Map.Entry<Period, Double> before = null;
        for (Map.Entry<Period, Double> now : series.entrySet()) {
            if (before != null && before.getValue() < 0 != now.getValue() < 0) {
                found.add(new TurningPoint(
                        before.getKey(),
                        now.getKey(),
                        now.getValue() < 0
                                ? TurningPoint.Direction.TO_NEGATIVE
                                : TurningPoint.Direction.TO_NON_NEGATIVE));
            }
            before = now;
        }
        return found;
    }
}
