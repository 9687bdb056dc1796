package org.synergymonitor.reporting.explanation;

import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Names;

/**
 * What an indicator contributed to a change of its subsystem: w·(e − eBase) = contribution.
 *
 * @param unit of {@code base} and {@code value}
 * @param weight w; renormalised over the indicators present if the period is preliminary
 */
public record IndicatorContribution(
        String indicator,
        Names names,
        String subsystem,
        String unit,
        Direction direction,
        double base,
        double value,
        double orderParameterBase,
        double orderParameter,
        double weight,
        double contribution) {}
