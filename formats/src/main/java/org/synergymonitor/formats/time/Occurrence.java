package org.synergymonitor.formats.time;

/**
 * When something was observed.
 *
 * @param frequency SDMX CL_FREQ code, or the ISO duration of a range that has none
 */
record Occurrence(String frequency, Span span) {}
