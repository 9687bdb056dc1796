package org.synergymonitor.model.robustness;

import java.util.List;
import java.util.Locale;

import org.synergymonitor.model.definition.LimitsPolicy;

/** The limits of a variant. */
public enum VariantLimits {
    OBSERVED(0),
    /** Observed ± 1 % of the range. */
    EXPANDED_1(0.01),
    /** Observed ± 5 % of the range. */
    EXPANDED_5(0.05),
    /** Observed ± 10 % of the range. */
    EXPANDED_10(0.1),
    /** Those of the definition. */
    FIXED(0);

    private static final List<VariantLimits> FREE = List.of(OBSERVED, EXPANDED_1, EXPANDED_5, EXPANDED_10);

    private final double expansion;

    VariantLimits(double expansion) {
        this.expansion = expansion;
    }

    double expansion() {
        return expansion;
    }

    /** @return the limits to vary over; fixed limits are knowledge, not a choice, and stay alone */
    static List<VariantLimits> under(LimitsPolicy policy) {
        return policy == LimitsPolicy.FIXED ? List.of(FIXED) : FREE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
