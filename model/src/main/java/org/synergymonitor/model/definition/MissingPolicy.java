package org.synergymonitor.model.definition;

/** What happens to a cell without a value. */
public enum MissingPolicy {
    /** Nothing: its period is not complete. */
    COMPLETE_PERIODS,
    /** The last value before it, at most m periods old. */
    CARRY_FORWARD,
    /** The straight line between the values before and after it; interior gaps only. */
    LINEAR_INTERPOLATION;

    @Override
    public String toString() {
        return Choice.code(this);
    }
}
