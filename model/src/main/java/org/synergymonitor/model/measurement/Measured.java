package org.synergymonitor.model.measurement;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.weighting.WeightedPanel;

/** A measurement with all it came from. */
public record Measured(SystemDefinition definition, WeightedPanel panel, Measurement measurement) {}
