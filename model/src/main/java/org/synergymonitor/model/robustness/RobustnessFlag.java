package org.synergymonitor.model.robustness;

/** What could not be assessed, and why. */
public enum RobustnessFlag {
    /** Of a subsystem: fewer than two of its indicators vary, so none is left out. */
    NO_INDICATOR_OMITTED,
    /** Of the whole: without one of them there would be fewer complete periods than {@code minimumPeriods}. */
    NO_PERIOD_OMITTED
}
