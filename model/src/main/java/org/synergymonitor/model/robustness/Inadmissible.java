package org.synergymonitor.model.robustness;

import org.synergymonitor.model.definition.Aggregation;

/** Variants that do not count: {@code aggregation} under {@code limits} meets an order parameter of 0. */
public record Inadmissible(VariantLimits limits, Aggregation aggregation, int variants) {
    public Inadmissible {
        if (variants < 1) {
            throw new IllegalArgumentException("not " + variants + " inadmissible variants");
        }
    }
}
