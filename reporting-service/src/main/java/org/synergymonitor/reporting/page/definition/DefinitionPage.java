package org.synergymonitor.reporting.page.definition;

import java.util.ArrayList;
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
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.measurement.MeasurementQuery;
import org.synergymonitor.reporting.measurement.MeasurementSelection;
import org.synergymonitor.reporting.page.Frame;
import org.synergymonitor.reporting.page.Pages;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.Views;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCsv;
import org.synergymonitor.reporting.system.RegisteredSystem;
import org.synergymonitor.reporting.system.SystemStore;

/** What a system is defined as, what that was before, and what another definition would do. */
@Path("/systems/{system}/definition")
@Produces(MediaType.TEXT_HTML)
public class DefinitionPage {
    private final Views views;
    private final SystemStore systems;
    private final MeasurementSelection selection;
    private final Comparisons comparisons;

    DefinitionPage(Views views, SystemStore systems, MeasurementSelection selection, Comparisons comparisons) {
        this.views = views;
        this.systems = systems;
        this.selection = selection;
        this.comparisons = comparisons;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Operation(hidden = true)
    @Produces({MediaType.TEXT_HTML, "text/csv"})
    public Response definition(
            @PathParam("system") String system,
            @BeanParam MeasurementQuery query,
            @QueryParam("figure") String figure,
            @QueryParam("bom") boolean bom,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        View view = views.view(uri, headers);
        DefinitionTexts texts = MessageBundles.get(
                DefinitionTexts.class, Localized.Literal.of(view.language().code()));
        Optional<SynergyMeasured> snapshot = selection.isUnmeasured(system)
                ? Optional.empty()
                : Optional.of(selection.snapshot(system, query).measured());
        Optional<RegisteredSystem> registered = systems.find(system);
        SystemDefinition shown = (Frame.past(view) ? Optional.<SystemDefinition>empty() : inForce(registered))
                .or(() -> snapshot.map(SynergyMeasured::definition))
                .or(() -> inForce(registered))
                .orElseThrow(() -> ProblemException.unknownSystem(system));
        Comparison comparison = comparisons.of(view, texts, shown, view.parameter("compare"));
        Reading reading = Reading.of(
                view,
                texts,
                shown,
                snapshot,
                comparison.choices().stream()
                        .filter(it -> snapshot.filter(now -> Long.parseLong(it.value()) <= now.revision())
                                .isPresent())
                        .map(Comparison.Option::label)
                        .findFirst()
                        .orElse(""));
        if (figure != null) {
            List<Figure> figures = new ArrayList<>(comparison.figures());
            figures.add(reading.structure()
                    .figure(texts, view.texts().indicator(), view.texts().weight()));
            return FigureCsv.respond(figures, figure, bom, system);
        }
        String name = view.of(shown.names());
        return Pages.respond(
                view,
                Templates.definition(
                        Frame.ofSystem(view, "definition", texts.title(name), system, name),
                        reading,
                        comparison,
                        registered.filter(RegisteredSystem::retired).isPresent()));
    }

    private static Optional<SystemDefinition> inForce(Optional<RegisteredSystem> registered) {
        return registered.flatMap(RegisteredSystem::definition);
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance definition(Frame frame, Reading reading, Comparison comparison, boolean retired);
    }
}
