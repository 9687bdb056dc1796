package org.synergymonitor.model.definition;

import java.util.Optional;

import org.synergymonitor.model.Finite;

/**
 * An indicator: one order parameter of its subsystem.
 *
 * @param unit of its values, as published; measured, since a value means nothing without it
 * @param limits used only under {@link LimitsPolicy#FIXED}; then lower &lt; upper
 */
public record Indicator(String id, Names names, String unit, Direction direction, Optional<Limits> limits) {
    public Indicator {
        Identifier.require("indicator id", id);
        if (names == null) {
            throw new IllegalArgumentException("indicator " + id + " has no names");
        }
        if (unit == null || unit.isBlank()) {
            throw new IllegalArgumentException("indicator " + id + " has no unit");
        }
        direction = direction == null ? Direction.POSITIVE : direction;
        limits = limits == null ? Optional.empty() : limits;
        limits.ifPresent(it -> requireRange(id, it));
    }

    private static void requireRange(String id, Limits limits) {
        if (limits.range() <= 0 || Math.max(-limits.lower(), limits.upper()) > Finite.MAX_MAGNITUDE) {
            throw new IllegalArgumentException("the fixed limits of indicator " + id
                    + " must leave a range and lie within ±" + Finite.MAX_MAGNITUDE + ", but are " + limits);
        }
    }
}
