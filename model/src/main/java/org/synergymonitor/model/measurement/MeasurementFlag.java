package org.synergymonitor.model.measurement;

/** A degenerate case of a measurement. */
public enum MeasurementFlag {
    /** The named base is not a complete period: no fixed U. */
    BASE_INCOMPLETE
}
