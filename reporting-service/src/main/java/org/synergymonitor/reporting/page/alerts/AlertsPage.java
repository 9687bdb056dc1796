package org.synergymonitor.reporting.page.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
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
import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.reporting.alert.AlertStore;
import org.synergymonitor.reporting.delivery.ledger.SystemDeliveries;
import org.synergymonitor.reporting.page.Frame;
import org.synergymonitor.reporting.page.Pages;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.Views;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCsv;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;
import org.synergymonitor.reporting.system.RegisteredSystem;
import org.synergymonitor.reporting.system.SystemNames;
import org.synergymonitor.reporting.system.SystemStore;

/** The alerts of a system: what is open, what happened, why, and who was told. */
@Path("/systems/{system}/alerts")
public class AlertsPage {
    private final Views views;
    private final SystemNames names;
    private final SystemStore systems;
    private final SnapshotSelection snapshots;
    private final AlertStore alerts;
    private final OpenFigure open;
    private final SystemDeliveries deliveries;

    AlertsPage(
            Views views,
            SystemNames names,
            SystemStore systems,
            SnapshotSelection snapshots,
            AlertStore alerts,
            OpenFigure open,
            SystemDeliveries deliveries) {
        this.views = views;
        this.names = names;
        this.systems = systems;
        this.snapshots = snapshots;
        this.alerts = alerts;
        this.open = open;
        this.deliveries = deliveries;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Produces({MediaType.TEXT_HTML, "text/csv"})
    @Operation(hidden = true)
    public Response alerts(
            @PathParam("system") String system,
            @QueryParam("figure") String figure,
            @QueryParam("bom") boolean bom,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        snapshots.requireSystem(system);
        View view = views.view(uri, headers);
        AlertTexts texts = MessageBundles.get(
                AlertTexts.class, Localized.Literal.of(view.language().code()));
        List<AlertTransitioned> all = new ArrayList<>(alerts.of(system));
        Collections.reverse(all);
        TransitionFilter filter = TransitionFilter.of(view);
        List<AlertTransitioned> shown = all.stream().filter(filter::admits).toList();
        List<Figure> figures = new ArrayList<>();
        Figure openNow = open.of(view, texts, system, Instant.now());
        if (!openNow.rows().isEmpty()) {
            figures.add(openNow);
        }
        if (!shown.isEmpty()) {
            figures.add(TransitionsFigure.of(view, texts, shown, deliveries.of(system)));
        }
        systems.find(system)
                .flatMap(RegisteredSystem::definition)
                .ifPresent(it -> figures.add(RulesFigure.of(view, texts, it)));
        if (figure != null) {
            return FigureCsv.respond(figures, figure, bom, system + "-alerts");
        }
        String name = view.of(names.of(system));
        return Pages.respond(
                view,
                Templates.alerts(
                        Frame.ofSystem(view, "alerts", texts.title(name), system, name),
                        new Alerts(
                                texts.openLede(openNow.rows().size()),
                                all.size(),
                                shown.size(),
                                filter,
                                all.stream()
                                        .map(it -> it.transition().rule())
                                        .distinct()
                                        .sorted()
                                        .toList(),
                                figures)));
    }

    /**
     * What the page shows.
     *
     * @param rules that ever moved
     */
    record Alerts(String lede, int all, int shown, TransitionFilter filter, List<String> rules, List<Figure> figures) {}

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance alerts(Frame frame, Alerts alerts);
    }
}
