package org.synergymonitor.formats.assembly;

/**
 * How the value of a row is to be understood.
 *
 * @param unit {@code null} if the row does not say
 * @param power the value as written times 10^power is in the unit
 */
record RowUnit(String unit, int power) {}
