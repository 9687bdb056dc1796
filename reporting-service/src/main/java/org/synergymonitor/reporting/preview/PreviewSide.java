package org.synergymonitor.reporting.preview;

import java.util.List;

import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.weighting.PanelStatus;
import org.synergymonitor.model.weighting.WeightedPanel;

/**
 * What one of the two definitions comes to.
 *
 * @param weights in definition order; none without enough complete periods
 */
public record PreviewSide(PanelStatus status, String digest, List<SubsystemWeights> weights) {
    static PreviewSide of(WeightedPanel panel, Measurement measurement) {
        return new PreviewSide(
                panel.status(),
                measurement.digest(),
                panel.subsystems().stream()
                        .map(subsystem -> new SubsystemWeights(
                                subsystem.id(),
                                subsystem.indicators().stream()
                                        .map(it -> new IndicatorWeight(it.id(), it.weight(), it.constant()))
                                        .toList()))
                        .toList());
    }

    /** The weights of a subsystem. */
    public record SubsystemWeights(String subsystem, List<IndicatorWeight> indicators) {}

    /** @param constant left out, with weight 0 */
    public record IndicatorWeight(String indicator, double weight, boolean constant) {}
}
