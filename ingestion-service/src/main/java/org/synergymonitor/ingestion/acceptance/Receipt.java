package org.synergymonitor.ingestion.acceptance;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.synergymonitor.ingestion.acceptance.ReleaseRegistry.Acceptance;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.staging.StagedRelease;

/**
 * What says that a release was accepted; the same for the same release at any time.
 *
 * @param observations how many it holds
 * @param suppressed how many of them are not free and count as missing
 * @param embargoUntil until when it is kept back, null if it is not
 */
public record Receipt(
        String releaseId,
        String agency,
        String dataflow,
        OffsetDateTime releasedAt,
        Instant receivedAt,
        int observations,
        int suppressed,
        Instant embargoUntil) {

    static Receipt of(Release release) {
        return of(release, null);
    }

    static Receipt of(StagedRelease staged) {
        return of(staged.release(), staged.embargoUntil());
    }

    public static Receipt of(Acceptance acceptance) {
        return of(acceptance.release(), acceptance.embargoUntil().orElse(null));
    }

    private static Receipt of(Release release, Instant embargoUntil) {
        return new Receipt(
                release.id(),
                release.heading().agency(),
                release.heading().dataflow(),
                release.heading().releasedAt(),
                release.receivedAt(),
                release.observations(),
                release.suppressed(),
                embargoUntil);
    }
}
