package org.synergymonitor.ingestion.acceptance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.acceptance.Submission.Origin;
import org.synergymonitor.model.panel.Provenance;

/** What a request says of a release beside its body. */
public class ReleaseParameters {
    @QueryParam("agency")
    Optional<String> agency;

    @QueryParam("dataflow")
    Optional<String> dataflow;

    @QueryParam("releasedAt")
    Optional<String> releasedAt;

    @QueryParam("embargoUntil")
    Optional<String> embargoUntil;

    @QueryParam("profile")
    Optional<String> profile;

    @QueryParam("fileName")
    Optional<String> fileName;

    @QueryParam("sourceUri")
    Optional<String> sourceUri;

    @QueryParam("retrievedAt")
    Optional<String> retrievedAt;

    @QueryParam("dryRun")
    Optional<String> dryRun;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    Optional<String> contentType;

    @HeaderParam("Idempotency-Key")
    Optional<String> idempotencyKey;

    Submission submission(Payload payload, String sender) {
        sourceUri.filter(it -> !Texts.isValid(it, Provenance.MAX_URI_LENGTH)).ifPresent(it -> {
            throw Refusal.because(Code.INVALID_PARAMETER, Place.field("sourceUri"), it);
        });
        Map<HeadingField, String> headings = new EnumMap<>(HeadingField.class);
        agency.ifPresent(it -> headings.put(HeadingField.AGENCY, it));
        dataflow.ifPresent(it -> headings.put(HeadingField.DATAFLOW, it));
        releasedAt.ifPresent(it -> headings.put(HeadingField.RELEASED_AT, it));
        embargoUntil.ifPresent(it -> headings.put(HeadingField.EMBARGO_UNTIL, it));
        Origin origin = new Origin(
                sourceUri, retrievedAt.map(ReleaseParameters::time), Optional.empty(), Optional.empty(), sender);
        return new Submission(payload, headings, profile, origin, isDryRun());
    }

    private boolean isDryRun() {
        return switch (dryRun.orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.because(Code.INVALID_PARAMETER, Place.field("dryRun"), dryRun.get());
        };
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.because(Code.INVALID_TIMESTAMP, Place.field("retrievedAt"), text);
        }
    }
}
