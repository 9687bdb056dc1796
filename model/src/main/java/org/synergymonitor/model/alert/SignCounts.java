package org.synergymonitor.model.alert;

import org.synergymonitor.model.robustness.VariantSigns;

/** How many admissible variants of the method give U which sign: counts, not probabilities. */
public record SignCounts(int negative, int zero, int positive) {
    static SignCounts of(VariantSigns signs) {
        return new SignCounts(signs.negative(), signs.zero(), signs.positive());
    }
}
