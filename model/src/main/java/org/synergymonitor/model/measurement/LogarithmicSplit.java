package org.synergymonitor.model.measurement;

import java.util.List;

/**
 * The exact split of a subsystem's change under a geometric aggregation: ln(u(period)/u(base)) = Σ cᵢ with cᵢ = wᵢ·ln(eᵢ(period)/eᵢ(base)),
 * or ln(…)/n without weights.
 *
 * @param contributions cᵢ of every non-constant indicator, dimensionless, by magnitude descending, then in definition order; none
 *     unless {@code EXACT}
 */
public record LogarithmicSplit(String subsystem, Status status, List<Contribution> contributions) {
    public LogarithmicSplit {
        contributions = List.copyOf(contributions);
    }

    /** Whether there is a split, and if not, why. */
    public enum Status {
        EXACT,
        /** An order parameter is 0 in the period or its base: it has no logarithm, and the order degree there is 0. */
        ZERO_ORDER_PARAMETER
    }
}
