package org.synergymonitor.formats.time;

import org.synergymonitor.model.definition.Period;

/** What the text of a reference period says. */
public sealed interface PeriodReading {
    /** A calendar period of a frequency that can be monitored. */
    record Monitored(Period period) implements PeriodReading {}

    /** @param frequency SDMX CL_FREQ code, or the ISO duration of a range that has none */
    record Unmonitored(String frequency) implements PeriodReading {}

    /** @param hint how to mend it */
    record Invalid(String hint) implements PeriodReading {}
}
