package org.synergymonitor.reporting.page.releases;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.page.Frame;
import org.synergymonitor.reporting.page.Pages;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.Views;

/** What is expected, what came in, and a place to send a file in. */
@Path("/releases")
@Produces(MediaType.TEXT_HTML)
public class ReleasesPage {
    private final Views views;

    ReleasesPage(Views views) {
        this.views = views;
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Operation(hidden = true)
    public Response releases(@Context UriInfo uri, @Context HttpHeaders headers) {
        View view = views.view(uri, headers);
        ReleasesTexts texts = MessageBundles.get(
                ReleasesTexts.class, Localized.Literal.of(view.language().code()));
        return Pages.respond(view, Templates.releases(Frame.of(view, "releases", texts.title(), List.of())));
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance releases(Frame frame);
    }
}
