package org.synergymonitor.formats.report;

/** An error refuses the whole release, a warning asks to look again. */
public enum Severity {
    ERROR,
    WARNING
}
