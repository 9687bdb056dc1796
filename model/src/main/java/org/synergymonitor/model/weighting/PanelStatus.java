package org.synergymonitor.model.weighting;

/** Whether a panel can be measured. */
public enum PanelStatus {
    MEASURED,
    /** Fewer complete periods than {@code minimumPeriods}: no weights, no U. */
    INSUFFICIENT_PERIODS
}
