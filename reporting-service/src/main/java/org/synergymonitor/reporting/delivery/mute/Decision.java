package org.synergymonitor.reporting.delivery.mute;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.formats.time.Timestamps;
import org.synergymonitor.model.definition.Identifier;

/** Reads what somebody decided, who and why, and says everything that is wrong with it. */
final class Decision {
    private static final int MOST_BYTES = 65_536;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    private Decision() {}

    static Mute mute(InputStream body, String id, Instant now) throws IOException {
        return read(body, fields -> {
            Instant from = instant(fields, "from");
            Optional<String> system = identifier(fields, "system");
            Optional<String> alert = identifier(fields, "alert");
            return mute(fields, id, system, alert, from == null ? now : from, now);
        });
    }

    static Mute silence(InputStream body, String id, String system, String alert, Instant now) throws IOException {
        return read(body, fields -> mute(fields, id, Optional.of(system), Optional.of(alert), now, now));
    }

    static Acknowledgement acknowledgement(InputStream body, String system, String alert, long opening, Instant now)
            throws IOException {
        return read(body, fields -> {
            String by = fields.label("by", LONGEST_NAME);
            String reason = fields.label("reason", LONGEST_REASON);
            return fields.checked("", () -> new Acknowledgement(system, alert, opening, by, reason, now));
        });
    }

    private static Mute mute(
            Fields fields, String id, Optional<String> system, Optional<String> alert, Instant from, Instant now) {
        fields.require("until");
        Instant until = instant(fields, "until");
        String by = fields.label("by", LONGEST_NAME);
        String reason = fields.label("reason", LONGEST_REASON);
        return fields.checked("until", () -> new Mute(id, system, alert, from, until, by, reason, now));
    }

    private static <T> T read(InputStream body, Function<Fields, T> reading) throws IOException {
        Findings findings = new Findings();
        T read = Fields.readBody(RequestBody.read(body, MOST_BYTES), findings, reading);
        findings.refuseIfErrors();
        return read;
    }

    private static Instant instant(Fields fields, String name) {
        OffsetDateTime time = fields.parsed(name, Timestamps::parse, Code.INVALID_TIMESTAMP);
        return time == null ? null : time.toInstant();
    }

    private static Optional<String> identifier(Fields fields, String name) {
        return fields.has(name)
                ? Optional.ofNullable(fields.parsed(name, it -> Identifier.require(name, it), Code.INVALID_IDENTIFIER))
                : Optional.empty();
    }
}
