package org.synergymonitor.reporting.explanation;

import java.util.Optional;

import org.synergymonitor.model.definition.Names;

/**
 * What holds a subsystem back.
 *
 * @param value (1 − e)·w
 * @param share of the subsystem's obstacles; none if nothing holds it back
 */
public record NamedObstacle(String indicator, Names names, double value, Optional<Double> share) {}
