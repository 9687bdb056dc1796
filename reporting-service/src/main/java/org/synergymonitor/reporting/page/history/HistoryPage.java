package org.synergymonitor.reporting.page.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.history.RevisionSummary;
import org.synergymonitor.model.history.RevisionTriangle;
import org.synergymonitor.reporting.explanation.RevisionChanges;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.page.Frame;
import org.synergymonitor.reporting.page.Pages;
import org.synergymonitor.reporting.page.View;
import org.synergymonitor.reporting.page.Views;
import org.synergymonitor.reporting.page.figure.Figure;
import org.synergymonitor.reporting.page.figure.FigureCsv;
import org.synergymonitor.reporting.snapshot.Snapshot;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;
import org.synergymonitor.reporting.system.SystemNames;
import org.synergymonitor.reporting.vintage.RevisionPage;
import org.synergymonitor.reporting.vintage.VintageSelection;

/** What was known when: as-of slider, revision triangle, the life of a period, and what each release did. */
@Path("/systems/{system}/history")
public class HistoryPage {
    private static final int MOST_VINTAGES = 1000;
    private static final int DEEDS_AT_ONCE = 20;

    private final Views views;
    private final SystemNames names;
    private final SnapshotSelection snapshots;
    private final VintageSelection vintages;

    HistoryPage(Views views, SystemNames names, SnapshotSelection snapshots, VintageSelection vintages) {
        this.views = views;
        this.names = names;
        this.snapshots = snapshots;
        this.vintages = vintages;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Produces({MediaType.TEXT_HTML, "text/csv"})
    @Operation(hidden = true)
    public Response history(
            @PathParam("system") String system,
            @QueryParam("series") String series,
            @QueryParam("asOf") String asOf,
            @QueryParam("period") String period,
            @QueryParam("before") String before,
            @QueryParam("figure") String figure,
            @QueryParam("bom") boolean bom,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        View view = views.view(uri, headers);
        HistoryTexts texts = MessageBundles.get(
                HistoryTexts.class, Localized.Literal.of(view.language().code()));
        boolean unmeasured = snapshots.isUnmeasured(system);
        String name = view.of(names.of(system));
        Frame frame = Frame.ofSystem(view, "history", texts.title(name), system, name);
        if (unmeasured) {
            return Pages.respond(view, Templates.nohistory(frame));
        }
        Base base = isBlank(series) ? Base.CHAINED : Parameters.base("series", series);
        Vintages all = vintages(system, base);
        Optional<RevisionPage.Row> shown =
                isBlank(asOf) ? Optional.of(all.latest()) : all.asOf(Parameters.instant("asOf", asOf));
        History history = history(
                view,
                texts,
                all,
                shown.orElseThrow(() -> ProblemException.noSnapshot(system, "asOf", asOf)),
                isBlank(period) ? Optional.empty() : Optional.of(Parameters.period("period", period)),
                deeds(system, before));
        if (figure != null) {
            return FigureCsv.respond(history.figures(), figure, bom, system + "-history");
        }
        return Pages.respond(view, Templates.history(frame, history));
    }

    private Vintages vintages(String system, Base base) {
        vintages.requireComplete();
        String series = base.toString();
        List<RevisionPage.Row> rows = new ArrayList<>(
                vintages.page(system, null, series, OptionalLong.empty(), RevisionTriangle.Rows.ALL, MOST_VINTAGES)
                        .revisions());
        if (rows.isEmpty()) {
            throw ProblemException.unavailable(
                    "VINTAGES_BEHIND", "历史版本尚在写入，请稍后重试", "The vintages are still being stored; try again shortly");
        }
        Collections.reverse(rows);
        return new Vintages(
                series,
                rows,
                rows.get(rows.size() - 1).revision(),
                vintages.histories(system, null).get(series));
    }

    private List<RevisionChanges> deeds(String system, String before) {
        OptionalLong below = isBlank(before)
                ? OptionalLong.empty()
                : OptionalLong.of(Parameters.number("before", before, 1, Long.MAX_VALUE));
        return snapshots.newestFirst(system, below, DEEDS_AT_ONCE).stream()
                .map(Snapshot::measured)
                .map(RevisionChanges::of)
                .toList();
    }

    private static History history(
            View view,
            HistoryTexts texts,
            Vintages vintages,
            RevisionPage.Row shown,
            Optional<Period> period,
            List<RevisionChanges> deeds) {
        RevisionSummary summary = vintages.history().revisions();
        List<Figure> figures = new ArrayList<>();
        figures.add(ComparedFigure.of(view, texts, vintages, shown, summary));
        Optional<Period> living =
                period.or(() -> vintages.latest().values().keySet().stream().max(Period::compareTo));
        living.ifPresent(it -> figures.add(LifeFigure.of(view, texts, vintages, it)));
        figures.add(TriangleFigure.of(view, texts, vintages));
        figures.add(SummaryFigure.of(texts, summary));
        figures.add(DeedsFigure.of(view, texts, deeds));
        figures.removeIf(it -> it.rows().isEmpty());
        return new History(
                texts.lede(Math.toIntExact(vintages.all()), vintages.changed().size()),
                Slider.of(view, texts, vintages, Optional.of(shown)),
                vintages.rows().size() < vintages.all()
                        ? texts.capped(vintages.rows().size(), Math.toIntExact(vintages.all()))
                        : "",
                vintages.series(),
                summary.periods().stream()
                        .map(it -> new History.Choice(
                                it.period().toString(),
                                view.period(it.period()),
                                living.filter(it.period()::equals).isPresent()))
                        .toList(),
                figures,
                older(view, deeds));
    }

    private static String older(View view, List<RevisionChanges> deeds) {
        return deeds.isEmpty() || deeds.get(deeds.size() - 1).revision() == 1
                ? ""
                : view.with("before", String.valueOf(deeds.get(deeds.size() - 1).revision())) + "#deeds";
    }

    private static boolean isBlank(String parameter) {
        return parameter == null || parameter.isEmpty();
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance history(Frame frame, History history);

        static native TemplateInstance nohistory(Frame frame);
    }
}
