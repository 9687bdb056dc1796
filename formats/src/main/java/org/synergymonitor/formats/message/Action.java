package org.synergymonitor.formats.message;

/** What a row does to the observations that it names or selects: the actions of SDMX 3. */
public enum Action {
    /** Changes what is given and leaves the rest: a row without a value leaves the value. SDMX's M, and the former A and I. */
    MERGE,
    /** States the whole observation: a row without a value leaves none. SDMX's R, and every row of a format without actions. */
    REPLACE,
    /** Deletes: SDMX's D. */
    DELETE
}
