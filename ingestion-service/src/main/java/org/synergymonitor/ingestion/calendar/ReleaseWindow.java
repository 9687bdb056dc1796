package org.synergymonitor.ingestion.calendar;

import java.time.Instant;

/**
 * The time {@code [from, until)} in which a release is taken for the one expected, unless the expectation names its period.
 */
record ReleaseWindow(Expectation expectation, Instant from, Instant until) {}
