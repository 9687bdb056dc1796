package org.synergymonitor.formats.assembly;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.formats.report.Place;

/**
 * A release as a message states it, or the part of it that becomes public at the same time.
 *
 * @param embargoUntil before which nothing of it may be seen, empty if it is public
 * @param places where the message states an observation
 * @param unitPlaces where it states the unit of its series, or else the observation
 */
public record AssembledRelease(
        SubmittedRelease release,
        Optional<Instant> embargoUntil,
        Function<ReportedObservation, Place> places,
        Function<ReportedObservation, Place> unitPlaces) {

    public Place place(ReportedObservation observation) {
        return places.apply(observation);
    }

    public Place unitPlace(ReportedObservation observation) {
        return unitPlaces.apply(observation);
    }
}
