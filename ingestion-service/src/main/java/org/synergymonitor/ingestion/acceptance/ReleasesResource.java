package org.synergymonitor.ingestion.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import org.synergymonitor.formats.release.CsvReleaseReader;
import org.synergymonitor.formats.release.JsonReleaseReader;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.formats.release.SubmittedRelease;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.acceptance.ReleaseRegistry.Acceptance;
import org.synergymonitor.ingestion.acceptance.ReleaseView.Delivered;
import org.synergymonitor.ingestion.acceptance.ReleaseView.Figure;
import org.synergymonitor.ingestion.acceptance.ReleaseView.Status;
import org.synergymonitor.ingestion.delivery.Delivery;
import org.synergymonitor.ingestion.delivery.RegistryCheck;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.SystemHead;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.request.RequestBody;

/** Statistical releases. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "releases")
public class ReleasesResource {
    private static final String TEXT_CSV = "text/csv";
    private static final int MOST_LISTED = 500;

    private final ReleaseRegistry registry;
    private final ReleaseStore releases;
    private final RegistryCheck check;
    private final Delivery delivery;
    private final Outbox outbox;
    private final Settings.Limits limits;

    ReleasesResource(
            ReleaseRegistry registry,
            ReleaseStore releases,
            RegistryCheck check,
            Delivery delivery,
            Outbox outbox,
            Settings settings) {
        this.registry = registry;
        this.releases = releases;
        this.check = check;
        this.delivery = delivery;
        this.outbox = outbox;
        this.limits = settings.limits();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Accept a release, all or nothing; the same again is the same")
    @APIResponse(responseCode = "202", description = "durable, and on its way to every system that uses it")
    @APIResponse(responseCode = "200", description = "it was accepted before")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    @APIResponse(responseCode = "503", description = "not durable; send it again after Retry-After")
    public Response acceptJson(InputStream body) throws IOException {
        String text = RequestBody.read(body, limits.releaseBytes());
        return accept(JsonReleaseReader.read(text, limits.observations(), check::check));
    }

    @POST
    @Consumes(TEXT_CSV)
    @Operation(summary = "Accept a release as CSV, one observation a row")
    public Response acceptCsv(
            @RestQuery Optional<String> agency,
            @RestQuery Optional<String> dataflow,
            @RestQuery Optional<String> releasedAt,
            InputStream body)
            throws IOException {
        String text = RequestBody.read(body, limits.releaseBytes());
        Map<String, String> parameters = new HashMap<>();
        agency.ifPresent(it -> parameters.put("agency", it));
        dataflow.ifPresent(it -> parameters.put("dataflow", it));
        releasedAt.ifPresent(it -> parameters.put("releasedAt", it));
        return accept(CsvReleaseReader.read(text, parameters, limits.observations(), check::check));
    }

    @GET
    @Operation(summary = "The releases, the last received first; before = id of the last one of the page before")
    public Map<String, List<ReleaseView>> list(
            @RestQuery Optional<String> agency,
            @RestQuery Optional<String> dataflow,
            @RestQuery Optional<String> before,
            @RestQuery @DefaultValue("50") String limit) {
        List<Release> page = releases.list(agency, dataflow, before.map(this::existing), count(limit));
        return Map.of(
                "releases",
                page.stream()
                        .map(it -> new ReleaseView(Receipt.of(it), status(it), null, null))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One release with its observations and the systems it went to")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "there is no such release (problem details)")
    public ReleaseView get(@RestPath String id) {
        Release release = existing(id);
        return new ReleaseView(
                Receipt.of(release),
                status(release),
                delivered(release),
                releases.observations(release).stream().map(Figure::of).toList());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Withdraw a release: what was there before it holds again")
    @APIResponse(responseCode = "202", description = "withdrawn")
    @APIResponse(responseCode = "200", description = "it was withdrawn before")
    @APIResponse(responseCode = "404", description = "there is no such release (problem details)")
    public Response withdraw(@RestPath String id) {
        Release release = existing(id);
        boolean first = registry.withdraw(release);
        return Response.status(first ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(new ReleaseView(Receipt.of(release), Status.WITHDRAWN, null, null))
                .build();
    }

    private Response accept(SubmittedRelease submitted) {
        Acceptance acceptance = registry.accept(submitted);
        return Response.status(acceptance.first() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("/api/v1/releases/" + acceptance.release().id()))
                .entity(Receipt.of(acceptance.release()))
                .build();
    }

    private Release existing(String id) {
        return releases.find(id).orElseThrow(() -> Refusal.because(Code.RELEASE_NOT_FOUND, Place.NOWHERE, id, id));
    }

    private Status status(Release release) {
        return releases.isWithdrawn(release.id()) ? Status.WITHDRAWN : Status.PUBLISHED;
    }

    private List<Delivered> delivered(Release release) {
        Set<String> areas =
                release.series().stream().map(ReportedSeries::refArea).collect(Collectors.toSet());
        return outbox.heads().values().stream()
                .filter(head -> head.defined()
                        .filter(it -> areas.contains(it.definition().referenceArea()))
                        .isPresent())
                .map(SystemHead::system)
                .sorted()
                .flatMap(system -> delivery.parts(system, release.id()).stream())
                .map(part -> new Delivered(part.system(), part.sequence()))
                .toList();
    }

    private static int count(String limit) {
        try {
            int count = Integer.parseInt(limit);
            if (count >= 1 && count <= MOST_LISTED) {
                return count;
            }
        } catch (NumberFormatException e) {
            // refused below, like a number out of range
        }
        throw Refusal.because(Code.INVALID_PARAMETER, Place.field("limit"), limit);
    }
}
