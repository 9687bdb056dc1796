package org.synergymonitor.model.panel;

/** The status of an observation: SDMX code list CL_OBS_STATUS 2.2. */
public enum ObsStatus {
    /** Normal value. */
    A,
    /** Time series break. */
    B,
    /** Definition differs. */
    D,
    /** Estimated value. */
    E,
    /** Forecast value. */
    F,
    /** Experimental value. */
    G,
    /** Missing value; holiday or weekend. */
    H,
    /** Imputed value. */
    I,
    /** Derogation. */
    J,
    /** Data included in another category. */
    K,
    /** Missing value; data exist but were not collected. */
    L,
    /** Missing value; data cannot exist. */
    M,
    /** Not significant. */
    N,
    /** Missing value. */
    O,
    /** Provisional value. */
    P,
    /** Missing value; suppressed. */
    Q,
    /** Strike and other special events. */
    S,
    /** Low reliability. */
    U,
    /** Unvalidated value. */
    V,
    /** Includes data from another category. */
    W
}
