package org.synergymonitor.ingestion.acceptance;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.synergymonitor.ingestion.release.Release;

/**
 * What says that a release was accepted; the same for the same release at any time.
 *
 * @param observations how many it holds
 * @param suppressed how many of them are not free and count as missing
 */
public record Receipt(
        String releaseId,
        String agency,
        String dataflow,
        OffsetDateTime releasedAt,
        Instant receivedAt,
        int observations,
        int suppressed) {

    static Receipt of(Release release) {
        return new Receipt(
                release.id(),
                release.heading().agency(),
                release.heading().dataflow(),
                release.heading().releasedAt(),
                release.receivedAt(),
                release.observations(),
                release.suppressed());
    }
}
