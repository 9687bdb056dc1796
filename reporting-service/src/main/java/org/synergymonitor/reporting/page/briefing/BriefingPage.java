package org.synergymonitor.reporting.page.briefing;

import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

import org.synergymonitor.access.Role;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.reporting.alert.OpenAlerts;
import org.synergymonitor.reporting.explanation.Explanations;
import org.synergymonitor.reporting.measurement.MeasurementQuery;
import org.synergymonitor.reporting.measurement.MeasurementSelection;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;
import org.synergymonitor.reporting.page.Frame;
import org.synergymonitor.reporting.page.Pages;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.Views;
import org.synergymonitor.reporting.page.figure.FigureCsv;
import org.synergymonitor.reporting.system.SystemNames;

/** How a system stands, on one page of paper. */
@Path("/systems/{system}/briefing")
public class BriefingPage {
    private final Views views;
    private final SystemNames names;
    private final MeasurementSelection selection;
    private final OpenAlerts alerts;

    BriefingPage(Views views, SystemNames names, MeasurementSelection selection, OpenAlerts alerts) {
        this.views = views;
        this.names = names;
        this.selection = selection;
        this.alerts = alerts;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Produces({MediaType.TEXT_HTML, "text/csv"})
    @Operation(hidden = true)
    public Response briefing(
            @PathParam("system") String system,
            @BeanParam MeasurementQuery query,
            @QueryParam("figure") String figure,
            @QueryParam("bom") boolean bom,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        View view = views.view(uri, headers);
        BriefingTexts texts = MessageBundles.get(
                BriefingTexts.class, Localized.Literal.of(view.language().code()));
        boolean unmeasured = selection.isUnmeasured(system);
        String name = view.of(names.of(system));
        Frame frame = Frame.ofSystem(view, "briefing", texts.title(name), system, name);
        if (unmeasured) {
            return Pages.respond(view, Templates.nobriefing(frame));
        }
        OriginatedMeasurement measured = selection.select(system, query);
        Instant recordedAt = selection.snapshot(system, query).measured().recordedAt();
        Briefing briefing = Briefing.of(
                view,
                texts,
                measured,
                Explanations.of(measured, Base.CHAINED, Optional.empty()),
                alerts.of(system),
                view.moment(recordedAt).text());
        return figure == null
                ? Pages.respond(view, Templates.briefing(frame, briefing))
                : FigureCsv.respond(briefing.figures(), figure, bom, system + "-briefing");
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance briefing(Frame frame, Briefing briefing);

        static native TemplateInstance nobriefing(Frame frame);
    }
}
