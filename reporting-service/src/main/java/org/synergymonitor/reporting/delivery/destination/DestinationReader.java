package org.synergymonitor.reporting.delivery.destination;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.Fields;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.reporting.delivery.outbound.Guard;
import org.synergymonitor.reporting.delivery.outbound.OutboundFailure;

/** Reads a destination that somebody wants and says everything that is wrong with it at once, by JSON pointer. */
final class DestinationReader {
    private static final int MOST_BYTES = 65_536;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 2048;

    private final Findings findings = new Findings();
    private final Guard guard;
    private final boolean canSeal;

    /** @param canSeal whether webhooks are possible */
    DestinationReader(Guard guard, boolean canSeal) {
        this.guard = guard;
        this.canSeal = canSeal;
    }

    Destination read(InputStream body, String id, Instant now) throws IOException {
        Destination destination =
                Fields.readBody(RequestBody.read(body, MOST_BYTES), findings, fields -> destination(fields, id, now));
        findings.refuseIfErrors();
        return destination;
    }

    private Destination destination(Fields fields, String id, Instant now) {
        fields.require("kind");
        DestinationKind kind = fields.choice("kind", DestinationKind.class);
        if (kind == DestinationKind.WEBHOOK && !canSeal) {
            findings.add(Code.NO_SECRET_KEY, fields.place("kind"), kind.toString());
        }
        String name = fields.label("name", LONGEST_NAME);
        fields.require("url");
        URI url = fields.parsed("url", DestinationReader::url, Code.INVALID_URL);
        if (url != null) {
            admit(fields, url);
        }
        return fields.checked(
                "",
                () -> new Destination(
                        id, kind, name, url, now, Optional.empty(), Optional.empty(), Optional.empty(), 0));
    }

    private void admit(Fields fields, URI url) {
        try {
            guard.check(url);
        } catch (OutboundFailure e) {
            findings.add(
                    Code.DESTINATION_NOT_ALLOWED,
                    fields.place("url"),
                    url.toString(),
                    e.text().zh(),
                    e.text().en());
        }
    }

    private static URI url(String text) {
        URI url = URI.create(URI.create(text).toASCIIString());
        if (url.getHost() == null
                || url.getRawUserInfo() != null
                || url.getRawFragment() != null
                || url.toString().length() > LONGEST_URL) {
            throw new IllegalArgumentException("no complete URL");
        }
        return url;
    }
}
