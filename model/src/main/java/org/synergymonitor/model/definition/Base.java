package org.synergymonitor.model.definition;

/** What a change is measured against. */
public enum Base {
    /** The first complete period, or a named one. */
    FIXED,
    /** The complete period before. */
    CHAINED;

    @Override
    public String toString() {
        return this == FIXED ? "fixed" : "chained";
    }
}
