package org.synergymonitor.formats.message;

/** What a row does to the observations that it names or selects: the actions of SDMX 3. */
public enum Action {
    /** Changes what is given and leaves the rest: a row without a value leaves the value. SDMX's M, and the former A and I. */
    MERGE,
    /** States the whole observation, or all known ones that have the dimensions it gives: a row without a value leaves none. SDMX's R. */
    REPLACE,
    /** States the whole observation: every row of a format without actions. */
    STATE,
    /** Deletes: SDMX's D. */
    DELETE;

    /** @return whether what a row leaves out is said not to be */
    public boolean isWhole() {
        return this == REPLACE || this == STATE;
    }
}
