package org.synergymonitor.formats.release;

import java.util.List;
import java.util.Map;

import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;

/** Judges by the systems there are what a body says, together with what is wrong with the body itself. */
@FunctionalInterface
public interface ReleaseCheck {
    /** @param unitPlaces where the unit of a series, as {@code area indicator}, was first stated */
    void check(List<ReportedObservation> observations, Map<String, Place> unitPlaces, Findings findings);
}
