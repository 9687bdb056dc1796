package org.synergymonitor.reporting.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.reporting.http.Problem;

/** Shows the problems of pages as pages. Programs get the problem document. */
class ProblemPages {
    private static final List<String> OF_PROGRAMS = List.of("/api/", "/sdmx/", "/q/", "/asyncapi", "/schemas/");

    private final Views views;

    ProblemPages(Views views) {
        this.views = views;
    }

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof byte[] document
                && Problem.MEDIA_TYPE.equals(String.valueOf(response.getMediaType()))
                && OF_PROGRAMS.stream()
                        .noneMatch(request.getUriInfo().getRequestUri().getPath()::startsWith)
                && String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT)).contains("text/html")) {
            View view = views.view(request.getUriInfo(), request.getCookies(), request.getAcceptableLanguages());
            Problem problem = problem(document);
            response.setEntity(
                    Templates.problem(Frame.of(view, "problem", view.texts().problem(), List.of()), problem)
                            .setLocale(view.language().locale())
                            .render(),
                    null,
                    Pages.HTML);
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_LANGUAGE, view.language().tag());
        }
    }

    private static Problem problem(byte[] document) {
        try {
            return EventCodec.decode(Problem.class, document);
        } catch (IOException e) {
            throw new UncheckedIOException("defect: a problem was written that cannot be read", e);
        }
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance problem(Frame frame, Problem problem);
    }
}
