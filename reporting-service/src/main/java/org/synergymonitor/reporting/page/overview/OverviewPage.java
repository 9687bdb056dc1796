package org.synergymonitor.reporting.page.overview;

import java.util.List;
import java.util.Locale;

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
import org.synergymonitor.reporting.snapshot.CurrentReads;
import org.synergymonitor.reporting.system.SystemSummaries;
import org.synergymonitor.reporting.system.SystemSummary;

/** The overview of all systems. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class OverviewPage {
    private final Views views;
    private final SystemSummaries summaries;
    private final CurrentReads current;
    private final Standings standings;

    OverviewPage(Views views, SystemSummaries summaries, CurrentReads current, Standings standings) {
        this.views = views;
        this.summaries = summaries;
        this.current = current;
        this.standings = standings;
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Operation(hidden = true)
    public Response overview(@Context UriInfo uri, @Context HttpHeaders headers) {
        View view = views.view(uri, headers);
        OverviewTexts texts = MessageBundles.get(
                OverviewTexts.class, Localized.Literal.of(view.language().code()));
        List<Entry> all =
                summaries.all().stream().map(it -> entry(view, texts, it)).toList();
        String wanted = view.parameter("q").toLowerCase(Locale.ROOT);
        List<Entry> shown = all.stream()
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || it.summary().id().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(EntryOrder.of(view.parameter("sort")).comparator(view.language()))
                .toList();
        return Pages.respond(
                view,
                Templates.overview(
                        Frame.of(
                                view,
                                "overview",
                                texts.title(),
                                all.stream().map(it -> it.summary().id()).toList()),
                        new Overview(headline(texts, all), shown, all.size())));
    }

    private Entry entry(View view, OverviewTexts texts, SystemSummary summary) {
        return Entry.of(view, texts, summary, current.find(summary.id()).flatMap(standings::of));
    }

    private static String headline(OverviewTexts texts, List<Entry> entries) {
        return texts.headline(
                entries.size(),
                (int) entries.stream()
                        .filter(it ->
                                it.summary().chained() != null || it.summary().fixed() != null)
                        .count(),
                (int) entries.stream().filter(Entry::negative).count(),
                entries.stream()
                        .mapToInt(it -> it.summary().openAlerts().size())
                        .sum());
    }

    @CheckedTemplate(basePath = "pages")
    static class Templates {
        private Templates() {}

        static native TemplateInstance overview(Frame frame, Overview overview);
    }
}
