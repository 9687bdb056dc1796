package org.synergymonitor.model.robustness;

import org.synergymonitor.model.definition.Period;

/**
 * How sure the sign of one U is.
 *
 * @param indicators each left out alone, in every subsystem where another one varies
 * @param periods each left out alone, but {@code period} and {@code base}
 */
public record SynergyRobustness(
        Period period, Period base, VariantSigns variants, Omissions<String> indicators, Omissions<Period> periods) {
    public SynergyRobustness {
        if (period.equals(base)) {
            throw new IllegalArgumentException(period + " has no U against itself");
        }
    }
}
