package org.synergymonitor.model.definition;

/** Where the limits of the order parameters come from. */
public enum LimitsPolicy {
    /** Minimum and maximum of the complete periods. */
    OBSERVED,
    /** Observed ± p · range. */
    EXPANDED,
    /** Given per indicator; e is clamped to [0, 1]. */
    FIXED;

    @Override
    public String toString() {
        return Choice.code(this);
    }
}
