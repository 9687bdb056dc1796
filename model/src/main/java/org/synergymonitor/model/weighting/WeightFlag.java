package org.synergymonitor.model.weighting;

/** A degenerate case of weighting, and what was done about it. */
public enum WeightFlag {
    /** ΣC = 0: one usable indicator, or all move together; the non-constant ones weigh the same. */
    DEGENERATE_WEIGHTS,
    /** No indicator varies: all weights and the order degree are 0 throughout. */
    ALL_CONSTANT
}
