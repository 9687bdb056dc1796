package org.synergymonitor.model.weighting;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Limits;

/**
 * An indicator with its CRITIC weight (model, section 4).
 *
 * @param values one per complete period, in the indicator's unit
 * @param limits β and α, in the same unit
 * @param constant flagged {@code CONSTANT}: weight 0, left out of every sum, product and count
 * @param sigma σ, the sample standard deviation (divisor T−1) of e, ≥ 0
 * @param conflict Σₕ (1 − rᵢₕ) over the non-constant h, ≥ 0
 * @param information C = σ · conflict, ≥ 0
 * @param weight w = C / ΣC, within [0, 1]; Σw = 1 in a subsystem unless all its indicators are constant
 */
public record WeightedIndicator(
        String id,
        Series values,
        Limits limits,
        boolean constant,
        double sigma,
        double conflict,
        double information,
        double weight) {
    public WeightedIndicator {
        sigma = Finite.require("σ of " + id, sigma);
        conflict = Finite.require("conflict of " + id, conflict);
        information = Finite.require("information of " + id, information);
        weight = Finite.require("weight of " + id, weight);
        if (weight < 0 || (constant && weight != 0)) {
            throw new IllegalArgumentException("the weight of " + id + " cannot be " + weight);
        }
    }

    /** @return the same limits and weight with other values: those of one area among many */
    public WeightedIndicator withValues(Series others) {
        return new WeightedIndicator(id, others, limits, constant, sigma, conflict, information, weight);
    }
}
