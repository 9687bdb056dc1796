package org.synergymonitor.reporting.sdmx;

import org.synergymonitor.model.definition.Period;

/**
 * The months that a period covers, so that periods of different frequencies compare.
 *
 * @param first since year 0
 * @param last inclusive
 */
record Months(int first, int last) {
    private static final int IN_A_YEAR = 12;

    static Months of(Period period) {
        int length = IN_A_YEAR / period.frequency().periodsPerYear();
        int first = period.ordinal() * length;
        return new Months(first, first + length - 1);
    }
}
