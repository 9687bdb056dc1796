package org.synergymonitor.reporting.page.system;

import java.util.List;
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
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.reporting.alert.AlertStore;
import org.synergymonitor.reporting.explanation.Explanation;
import org.synergymonitor.reporting.explanation.Explanations;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.measurement.MeasurementQuery;
import org.synergymonitor.reporting.measurement.MeasurementSelection;
import org.synergymonitor.reporting.page.Frame;
import org.synergymonitor.reporting.page.Pages;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.Views;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCsv;
import org.synergymonitor.reporting.system.SystemNames;

/** How a system stands, and why. */
@Path("/systems/{system}")
@Produces(MediaType.TEXT_HTML)
public class SystemPage {
    private final Views views;
    private final SystemNames names;
    private final MeasurementSelection selection;
    private final AlertStore alerts;

    SystemPage(Views views, SystemNames names, MeasurementSelection selection, AlertStore alerts) {
        this.views = views;
        this.names = names;
        this.selection = selection;
        this.alerts = alerts;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Operation(hidden = true)
    @Produces({MediaType.TEXT_HTML, "text/csv"})
    public Response system(
            @PathParam("system") String system,
            @BeanParam MeasurementQuery query,
            @QueryParam("series") String series,
            @QueryParam("period") String period,
            @QueryParam("figure") String figure,
            @QueryParam("bom") boolean bom,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        View view = views.view(uri, headers);
        SystemTexts texts = MessageBundles.get(
                SystemTexts.class, Localized.Literal.of(view.language().code()));
        if (selection.isUnmeasured(system)) {
            String name = view.of(names.of(system));
            return Pages.respond(
                    view, Templates.unmeasured(Frame.ofSystem(view, "system", texts.notMeasured(name), system, name)));
        }
        Shown shown = new Shown(view, texts, selection.select(system, query));
        Base base = series == null ? Base.CHAINED : Parameters.base("series", series);
        Optional<Period> wanted =
                Optional.ofNullable(period).filter(it -> !it.isEmpty()).map(it -> Parameters.period("period", it));
        Optional<Explanation> explanation = Explanations.of(shown.measured(), base, wanted);
        if (wanted.isPresent() && explanation.isEmpty()) {
            throw ProblemException.notFound("NO_DEGREE", "period", period, "该期没有协同度 U", "There is no U of this period");
        }
        List<Figure> figures = SystemFigures.of(shown, explanation, alerts.of(system));
        if (figure != null) {
            return FigureCsv.respond(figures, figure, bom, system);
        }
        String name = view.of(shown.measured().definition().names());
        return Pages.respond(
                view,
                Templates.system(
                        Frame.ofSystem(view, "system", texts.title(name), system, name),
                        Portrait.of(shown, base, explanation, figures)));
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance system(Frame frame, Portrait portrait);

        static native TemplateInstance unmeasured(Frame frame);
    }
}
