package org.synergymonitor.ingestion.source;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.formats.time.Timestamps;
import org.synergymonitor.ingestion.request.HeaderValue;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.panel.Provenance;

/** Reads the declaration of a source and says everything that is wrong with it at once, by JSON pointer. */
final class SourceReader {
    private static final int LONGEST_NAME = 64;

    private final Findings findings = new Findings();
    private final Predicate<URI> allowed;

    private SourceReader(Predicate<URI> allowed) {
        this.allowed = allowed;
    }

    /** @param allowed whether an address may be asked, as the settings are now */
    static Source read(String body, Predicate<URI> allowed) throws IOException {
        SourceReader reader = new SourceReader(allowed);
        Source source = Fields.readBody(body, reader.findings, reader::source);
        reader.findings.refuseIfErrors();
        return source;
    }

    private Source source(Fields fields) {
        fields.require("url");
        URI url = fields.parsed("url", SourceReader::url, Code.INVALID_URL);
        if (url != null && !allowed.test(url)) {
            findings.add(Code.HOST_NOT_ALLOWED, fields.place("url"), url.toString(), url.getAuthority());
        }
        fields.require("every");
        Duration every = fields.parsed("every", SourceReader::interval, Code.INVALID_INTERVAL);
        Map<HeadingField, String> headings = headings(fields);
        Optional<ReleaseTime> releasedAt = Optional.ofNullable(fields.choice("releasedAt", ReleaseTime.class));
        Optional<String> profile = Optional.ofNullable(
                fields.parsed("profile", it -> Identifier.require("profile", it), Code.INVALID_IDENTIFIER));
        Optional<String> accept =
                Optional.ofNullable(fields.parsed("accept", HeaderValue::require, Code.INVALID_HEADER));
        return fields.checked("", () -> new Source(url, every, headings, releasedAt, profile, accept));
    }

    private static Map<HeadingField, String> headings(Fields fields) {
        Map<HeadingField, String> headings = new EnumMap<>(HeadingField.class);
        if (fields.has("agency")) {
            headings.put(HeadingField.AGENCY, fields.label("agency", LONGEST_NAME));
        }
        if (fields.has("dataflow")) {
            headings.put(HeadingField.DATAFLOW, fields.label("dataflow", LONGEST_NAME));
        }
        OffsetDateTime embargo = fields.parsed("embargoUntil", Timestamps::parse, Code.INVALID_TIMESTAMP);
        if (embargo != null) {
            headings.put(HeadingField.EMBARGO_UNTIL, embargo.toString());
        }
        return headings;
    }

    private static URI url(String text) {
        URI url = URI.create(URI.create(text).toASCIIString());
        boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(text);
        }
        if (url.toString().length() > Provenance.MAX_URI_LENGTH) {
            throw new IllegalArgumentException(text);
        }
        return url;
    }

    private static Duration interval(String text) {
        Duration every = Duration.parse(text);
        if (every.compareTo(Source.SHORTEST) < 0 || every.compareTo(Source.LONGEST) > 0) {
            throw new IllegalArgumentException(text);
        }
        return every;
    }
}
