package org.synergymonitor.ingestion.acceptance;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.formats.time.Timestamps;

/** {@code {"embargoUntil": "2026-03-01T09:30:00+08:00"}}. */
final class EmbargoRequest {
    private EmbargoRequest() {}

    static Instant read(String body) throws IOException {
        Findings findings = new Findings();
        OffsetDateTime until = Fields.readBody(body, findings, fields -> {
            fields.require("embargoUntil");
            return fields.parsed("embargoUntil", Timestamps::parse, Code.INVALID_TIMESTAMP);
        });
        findings.refuseIfErrors();
        return until.toInstant();
    }
}
