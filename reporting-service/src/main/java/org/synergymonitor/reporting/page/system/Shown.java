package org.synergymonitor.reporting.page.system;

import java.util.List;

import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.measurement.SubsystemMeasurement;
import org.synergymonitor.model.weighting.WeightedSubsystem;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;
import org.synergymonitor.reporting.page.View;

/** A measurement before a reader. */
record Shown(View view, SystemTexts texts, OriginatedMeasurement measured) {
    List<Subsystem> subsystems() {
        return measured.definition().subsystems();
    }

    WeightedSubsystem weighted(int subsystem) {
        return measured.panel().subsystems().get(subsystem);
    }

    SubsystemMeasurement measurement(int subsystem) {
        return measured.measurement().subsystems().get(subsystem);
    }

    String name(Subsystem subsystem) {
        return view.of(subsystem.names());
    }

    String name(Indicator indicator) {
        return view.of(indicator.names());
    }

    List<String> periodIds() {
        return measured.panel().periods().stream().map(Object::toString).toList();
    }
}
