package org.synergymonitor.model.measurement;

import java.util.Optional;

import org.synergymonitor.model.Finite;

/**
 * How much an indicator holds its subsystem back: its obstacle degree.
 *
 * @param value (1 − e)·w, within [0, 1]: what the order degree would gain if the indicator were at its best; under linear
 *     aggregation the obstacles of a subsystem add up to 1 − u
 * @param share of the subsystem's obstacles, value/Σ(1 − e)·w; none if nothing holds it back
 */
public record Obstacle(String indicator, double value, Optional<Double> share) {
    public Obstacle {
        value = Finite.require("the obstacle of " + indicator, value);
        share = share.map(it -> Finite.require("the share of the obstacle of " + indicator, it));
    }
}
