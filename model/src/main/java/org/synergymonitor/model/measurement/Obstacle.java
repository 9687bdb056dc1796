package org.synergymonitor.model.measurement;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.Series;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedSubsystem;

/**
 * How much an indicator holds its subsystem back: its obstacle degree.
 *
 * @param value (1 − e)·w, within [0, 1] unless e lies beyond frozen limits: what the order degree would gain if the indicator were at its best; under linear
 *     aggregation the obstacles of a subsystem add up to 1 − u
 * @param share of the subsystem's obstacles, value/Σ(1 − e)·w; none if nothing holds it back
 */
public record Obstacle(String indicator, double value, Optional<Double> share) {
    public Obstacle {
        value = Finite.require("the obstacle of " + indicator, value);
        share = share.map(it -> Finite.require("the share of the obstacle of " + indicator, it));
    }

    /**
     * @param orderParameters of the subsystem's indicators, in definition order
     * @param t the index of a complete period
     * @return of every non-constant indicator, the greatest first, then in definition order
     */
    public static List<Obstacle> of(WeightedSubsystem weighted, List<Series> orderParameters, int t) {
        Map<String, Double> values = new LinkedHashMap<>();
        double sum = 0;
        for (int i = 0; i < orderParameters.size(); i++) {
            WeightedIndicator indicator = weighted.indicators().get(i);
            if (!indicator.constant()) {
                double value = indicator.weight() * (1 - orderParameters.get(i).get(t));
                values.put(indicator.id(), value);
                sum += value;
            }
        }
        double total = sum;
        return values.entrySet().stream()
                .map(it -> new Obstacle(
                        it.getKey(), it.getValue(), total > 0 ? Optional.of(it.getValue() / total) : Optional.empty()))
                .sorted(Comparator.comparingDouble((Obstacle it) -> -it.value()))
                .toList();
    }
}
