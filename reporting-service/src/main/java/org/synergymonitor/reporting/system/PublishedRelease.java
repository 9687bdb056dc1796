package org.synergymonitor.reporting.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.bson.Document;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.panel.Provenance;

/**
 * A release as its system's log tells of it.
 *
 * @param id its identity
 * @param releasedAt when the bureau published it
 * @param provenance where its bytes came from; empty of one that was stored before it was recorded
 */
public record PublishedRelease(
        String id, String agency, String dataflow, OffsetDateTime releasedAt, Optional<Provenance> provenance) {
    static PublishedRelease of(Document event) {
        String offset = event.getString("releasedAtOffset");
        return new PublishedRelease(
                event.getString("release"),
                event.getString("agency"),
                event.getString("dataflow"),
                Instant.parse(event.getString("releasedAt"))
                        .atOffset(offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset)),
                Optional.ofNullable(event.getString("provenance")).map(PublishedRelease::provenance));
    }

    private static Provenance provenance(String json) {
        try {
            return EventCodec.decode(Provenance.class, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("defect: a provenance was stored, but cannot be read", e);
        }
    }
}
