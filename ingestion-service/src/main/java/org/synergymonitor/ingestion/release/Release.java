package org.synergymonitor.ingestion.release;

import java.time.Instant;
import java.util.List;

import org.synergymonitor.formats.release.ReleaseHeading;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.model.panel.Provenance;

/**
 * A release in the registry; it never changes, and its observations are kept beside it.
 *
 * @param receivedAt when it was accepted here
 * @param observations how many it holds
 * @param provenance where its bytes came from
 * @param suppressed how many of them are not free, so that their values were not kept
 */
public record Release(
        String id,
        ReleaseHeading heading,
        Instant receivedAt,
        int observations,
        int suppressed,
        List<ReportedSeries> series,
        Provenance provenance) {
    public Release {
        series = List.copyOf(series);
    }

    public static Release of(String id, SubmittedRelease submitted, Instant receivedAt, Provenance provenance) {
        List<ReportedObservation> observations = submitted.observations();
        return new Release(
                id,
                submitted.heading(),
                receivedAt,
                observations.size(),
                (int) observations.stream()
                        .filter(ReportedObservation::suppressed)
                        .count(),
                ReportedSeries.of(observations),
                provenance);
    }

    List<String> areas() {
        return series.stream().map(ReportedSeries::refArea).distinct().toList();
    }
}
