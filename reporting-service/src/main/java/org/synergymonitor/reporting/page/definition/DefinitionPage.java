package org.synergymonitor.reporting.page.definition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.page.Frame;
import org.synergymonitor.reporting.page.Pages;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.Views;
import org.synergymonitor.reporting.page.alerts.AlertTexts;
import org.synergymonitor.reporting.page.alerts.RulesFigure;
import org.synergymonitor.reporting.page.definition.Differences.Difference;
import org.synergymonitor.reporting.page.figure.Column;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCell;
import org.synergymonitor.reporting.page.figure.FigureCsv;
import org.synergymonitor.reporting.page.figure.Row;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;
import org.synergymonitor.reporting.system.RegisteredSystem;
import org.synergymonitor.reporting.system.SystemNames;
import org.synergymonitor.reporting.system.SystemStore;

/** What a system consists of and how it is measured: to read, to compare, to try out. */
@Path("/systems/{system}/definition")
public class DefinitionPage {
    private final Views views;
    private final SystemNames names;
    private final SystemStore systems;
    private final SnapshotSelection snapshots;

    DefinitionPage(Views views, SystemNames names, SystemStore systems, SnapshotSelection snapshots) {
        this.views = views;
        this.names = names;
        this.systems = systems;
        this.snapshots = snapshots;
    }

    @GET
    @Produces({MediaType.TEXT_HTML, "text/csv"})
    @Operation(hidden = true)
    public Response definition(
            @PathParam("system") String system,
            @QueryParam("compare") String compare,
            @QueryParam("figure") String figure,
            @QueryParam("bom") boolean bom,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        View view = views.view(uri, headers);
        DefinitionTexts texts = MessageBundles.get(
                DefinitionTexts.class, Localized.Literal.of(view.language().code()));
        Optional<SynergyMeasured> newest = snapshots.isUnmeasured(system)
                ? Optional.empty()
                : Optional.of(snapshots.latest(system, null).measured());
        Optional<SystemDefinition> inForce = systems.find(system)
                .flatMap(RegisteredSystem::definition)
                .or(() -> newest.map(SynergyMeasured::definition));
        List<Figure> figures =
                inForce.map(it -> figures(view, texts, it, newest)).orElse(List.of());
        Optional<Figure> compared = compare == null || compare.isEmpty()
                ? Optional.empty()
                : inForce.map(it -> differences(
                        texts,
                        compare,
                        Differences.between(
                                snapshots
                                        .revision(system, "compare", compare, null)
                                        .measured()
                                        .definition(),
                                it)));
        if (figure != null) {
            List<Figure> all = new ArrayList<>(figures);
            compared.ifPresent(all::add);
            return FigureCsv.respond(all, figure, bom, system + "-definition");
        }
        String name = view.of(names.of(system));
        return Pages.respond(
                view,
                Templates.definition(
                        Frame.ofSystem(view, "definition", texts.title(name), system, name),
                        new Shown(
                                inForce.map(it -> texts.lede(
                                                it.subsystems().size(),
                                                it.indicators().size()))
                                        .orElse(texts.unknown()),
                                figures,
                                newest.map(SynergyMeasured::revision).orElse(0L),
                                compare == null ? "" : compare,
                                compared.orElse(null),
                                inForce.map(EventCodec::encode)
                                        .map(it -> new String(it, StandardCharsets.UTF_8))
                                        .orElse(""))));
    }

    private static List<Figure> figures(
            View view, DefinitionTexts texts, SystemDefinition definition, Optional<SynergyMeasured> newest) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new MethodFigure(view, texts).of(definition.method()));
        figures.add(IndicatorsFigure.of(view, texts, definition, newest.map(SynergyMeasured::panel)));
        if (!definition.bandSets().isEmpty()) {
            figures.add(BandsFigure.of(view, texts, definition));
        }
        figures.add(RulesFigure.of(
                view,
                MessageBundles.get(
                        AlertTexts.class, Localized.Literal.of(view.language().code())),
                definition));
        return figures;
    }

    private static Figure differences(DefinitionTexts texts, String revision, List<Difference> differences) {
        return new Figure(
                "differences",
                Figure.Chart.NONE,
                differences.isEmpty() ? texts.diffNone(revision) : texts.diffTitle(revision),
                texts.diffDescription(),
                texts.diffNote(),
                texts.path(),
                List.of(Column.beside("was", texts.was()), Column.beside("is", texts.is())),
                differences.stream()
                        .map(it -> Row.of(it.path(), it.path(), List.of(cell(it.before()), cell(it.after()))))
                        .toList());
    }

    private static FigureCell cell(String value) {
        return value == null || value.isEmpty()
                ? FigureCell.none()
                : FigureCell.of(value).marked("verbatim");
    }

    /**
     * What the page shows.
     *
     * @param newest revision; 0 before the first
     * @param compared what differs from an earlier revision; null if none was asked for
     * @param json the definition as it can be put again
     */
    record Shown(String lede, List<Figure> figures, long newest, String compare, Figure compared, String json) {}

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance definition(Frame frame, Shown shown);
    }
}
