package org.synergymonitor.ingestion.problem;

import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Problem details of RFC 9457.
 *
 * @param errors everything that is wrong
 * @param errorsOmitted how many more there are, null if none
 */
public record Problem(
        String type, String title, int status, String detail, List<Violation> errors, Integer errorsOmitted) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int UNPROCESSABLE = 422;

    static Problem of(int status, List<Violation> errors, int omitted) {
        Violation first = errors.get(0);
        int count = errors.size() + omitted;
        String detail = count == 1
                ? first.message().en()
                : count + " errors, the first: " + first.message().en();
        return new Problem(
                "about:blank",
                status == UNPROCESSABLE
                        ? "Unprocessable Content"
                        : Response.Status.fromStatusCode(status).getReasonPhrase(),
                status,
                detail,
                errors,
                omitted == 0 ? null : omitted);
    }

    static Problem of(Code code) {
        return of(code.status(), List.of(Violation.of(code, Place.NOWHERE, null)), 0);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
    }
}
