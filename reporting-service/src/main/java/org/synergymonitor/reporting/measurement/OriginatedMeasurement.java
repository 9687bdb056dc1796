package org.synergymonitor.reporting.measurement;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.weighting.WeightedPanel;

/** A measurement with its weighted panel, and what it was made of. */
public record OriginatedMeasurement(
        Origin origin, SystemDefinition definition, WeightedPanel panel, Measurement measurement) {}
