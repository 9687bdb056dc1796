package org.synergymonitor.ingestion.problem;

import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.report.Severity;

/**
 * Problem details of RFC 9457.
 *
 * @param errors what is wrong, at most {@value #MOST_LISTED} of it
 * @param errorCount how much is wrong in all
 * @param report where the full report is, with all errors and warnings; null if there is none
 */
public record Problem(
        String type, String title, int status, String detail, List<Finding> errors, int errorCount, String report) {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final int MOST_LISTED = 100;

    private static final int UNPROCESSABLE = 422;

    /** @param report where the full report is, null if there is none */
    public static Problem of(Refusal refusal, String report) {
        List<Finding> errors = refusal.findings().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .toList();
        String first = errors.get(0).message().en();
        int status = refusal.status();
        return new Problem(
                "about:blank",
                status == UNPROCESSABLE
                        ? "Unprocessable Content"
                        : Response.Status.fromStatusCode(status).getReasonPhrase(),
                status,
                errors.size() == 1 ? first : errors.size() + " errors, the first: " + first,
                errors.stream().limit(MOST_LISTED).toList(),
                errors.size(),
                report);
    }

    static Problem of(Code code) {
        return of(Refusal.because(code, Place.NOWHERE, null), null);
    }

    public Response.ResponseBuilder response() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
    }
}
