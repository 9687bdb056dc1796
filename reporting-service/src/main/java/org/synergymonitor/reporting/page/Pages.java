package org.synergymonitor.reporting.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import org.synergymonitor.reporting.http.Conditional;

/** Answers with a page in the reader's language. */
public final class Pages {
    public static final MediaType HTML = new MediaType("text", "html", "UTF-8");
    private static final int ONE_YEAR = 31_536_000;

    private Pages() {}

    public static Response respond(View view, TemplateInstance page) {
        return response(view, 200, page).build();
    }

    static Response.ResponseBuilder response(View view, int status, TemplateInstance page) {
        Response.ResponseBuilder response = Response.status(status)
                .type(HTML)
                .entity(page.setLocale(view.language().locale()).render())
                .header(HttpHeaders.CACHE_CONTROL, Conditional.REVALIDATED)
                .header(HttpHeaders.CONTENT_LANGUAGE, view.language().tag())
                .header(HttpHeaders.VARY, "Accept, Accept-Language, Cookie, Accept-Encoding");
        return Language.of(view.parameter("lang")).isEmpty()
                ? response
                : response.cookie(new NewCookie.Builder(Views.COOKIE)
                        .value(view.language().code())
                        .path("/")
                        .maxAge(ONE_YEAR)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
    }
}
