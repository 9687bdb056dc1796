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
    W;

    private static final String PRECEDENCE = "BOMLHQJSDKWIFEPNUVGA";

    /**
     * Of two statuses the one to show if only one can be: B O M L H Q J S D K W I F E P N U V G A, the first wins (SDMX,
     * "Possible ways of implementing the Observation Status concept", version 2.0, 2019).
     */
    public ObsStatus over(ObsStatus other) {
        return precedence() <= other.precedence() ? this : other;
    }

    private int precedence() {
        return PRECEDENCE.indexOf(name());
    }
}
