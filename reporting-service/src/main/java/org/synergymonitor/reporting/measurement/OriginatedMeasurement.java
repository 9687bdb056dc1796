package org.synergymonitor.reporting.measurement;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.DegreeChange;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.robustness.Robustness;
import org.synergymonitor.model.weighting.WeightedPanel;

/**
 * A measurement with its weighted panel, and what it was made of.
 *
 * @param robustness none under frozen weights or limits: variants have others
 * @param degreeChanges what the revision did to U; none of a recomputed measurement
 */
public record OriginatedMeasurement(
        Origin origin,
        SystemDefinition definition,
        WeightedPanel panel,
        Measurement measurement,
        Optional<Robustness> robustness,
        List<DegreeChange> degreeChanges) {}
