package org.synergymonitor.ingestion.acceptance;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.payload.Texts;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.time.Timestamps;
import org.synergymonitor.ingestion.acceptance.Submission.Origin;
import org.synergymonitor.ingestion.request.HeaderValue;
import org.synergymonitor.ingestion.request.SourceUri;
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

    @QueryParam("etag")
    Optional<String> eTag;

    @QueryParam("lastModified")
    Optional<String> lastModified;

    @QueryParam("dryRun")
    Optional<String> dryRun;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    Optional<String> contentType;

    @HeaderParam("Idempotency-Key")
    Optional<String> idempotencyKey;

    Submission submission(Payload payload, String sender) {
        Map<HeadingField, String> headings = new EnumMap<>(HeadingField.class);
        agency.ifPresent(it -> headings.put(HeadingField.AGENCY, it));
        dataflow.ifPresent(it -> headings.put(HeadingField.DATAFLOW, it));
        releasedAt.ifPresent(it -> headings.put(HeadingField.RELEASED_AT, it));
        embargoUntil.ifPresent(it -> headings.put(HeadingField.EMBARGO_UNTIL, it));
        Findings findings = new Findings();
        Origin origin = origin(sender, findings);
        boolean isDryRun = read("dryRun", dryRun, ReleaseParameters::flag, Code.INVALID_PARAMETER, findings)
                .orElse(false);
        findings.refuseIfErrors();
        return new Submission(payload, headings, profile, origin, isDryRun);
    }

    private Origin origin(String sender, Findings findings) {
        return new Origin(
                SourceUri.shown(
                        read("sourceUri", sourceUri, ReleaseParameters::uri, Code.INVALID_PARAMETER, findings),
                        Place.field("sourceUri"),
                        findings),
                read("retrievedAt", retrievedAt, Timestamps::parse, Code.INVALID_TIMESTAMP, findings)
                        .map(OffsetDateTime::toInstant),
                read("etag", eTag, HeaderValue::require, Code.INVALID_HEADER, findings),
                read("lastModified", lastModified, HeaderValue::requireDate, Code.INVALID_HTTP_DATE, findings),
                sender);
    }

    private static <T> Optional<T> read(
            String name, Optional<String> text, Function<String, T> parser, Code otherwise, Findings findings) {
        try {
            return text.map(parser);
        } catch (IllegalArgumentException | DateTimeException e) {
            findings.add(otherwise, Place.field(name), text.orElseThrow());
            return Optional.empty();
        }
    }

    private static String uri(String text) {
        if (!Texts.isValid(text, Provenance.MAX_URI_LENGTH)) {
            throw new IllegalArgumentException("not a URI that can be kept");
        }
        return text;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
