package org.synergymonitor.ingestion.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.ingestion.request.SourceUri;
import org.synergymonitor.model.definition.Identifier;
import org.synergymonitor.model.panel.Provenance;

/** The JSON object beside a file that says what the file is of; every field may be absent. */
final class Sidecar {
    private static final int MOST_BYTES = 1 << 16;

    private Sidecar() {}

    /** @throws Refusal with everything that is wrong with it */
    static FileLabel read(InputStream bytes) throws IOException {
        Findings findings = new Findings();
        FileLabel label =
                Fields.readBody(RequestBody.read(bytes, MOST_BYTES), findings, fields -> label(fields, findings));
        findings.refuseIfErrors();
        return label;
    }

    private static FileLabel label(Fields fields, Findings findings) {
        Map<HeadingField, String> headings = new EnumMap<>(HeadingField.class);
        identifier(fields, "agency").ifPresent(it -> headings.put(HeadingField.AGENCY, it));
        identifier(fields, "dataflow").ifPresent(it -> headings.put(HeadingField.DATAFLOW, it));
        time(fields, "releasedAt").ifPresent(it -> headings.put(HeadingField.RELEASED_AT, it.toString()));
        time(fields, "embargoUntil").ifPresent(it -> headings.put(HeadingField.EMBARGO_UNTIL, it.toString()));
        return new FileLabel(
                headings,
                identifier(fields, "profile"),
                SourceUri.shown(
                        text(fields, "sourceUri", Provenance.MAX_URI_LENGTH), fields.place("sourceUri"), findings),
                time(fields, "retrievedAt").map(OffsetDateTime::toInstant),
                text(fields, "eTag", Provenance.MAX_TEXT_LENGTH),
                text(fields, "lastModified", Provenance.MAX_TEXT_LENGTH));
    }

    private static Optional<String> identifier(Fields fields, String name) {
        return Optional.ofNullable(fields.parsed(name, it -> Identifier.require(name, it), Code.INVALID_IDENTIFIER));
    }

    private static Optional<OffsetDateTime> time(Fields fields, String name) {
        return Optional.ofNullable(fields.parsed(name, OffsetDateTime::parse, Code.INVALID_TIMESTAMP));
    }

    private static Optional<String> text(Fields fields, String name, int longest) {
        return fields.has(name) ? Optional.ofNullable(fields.label(name, longest)) : identifier(fields, name);
    }
}
