package org.synergymonitor.ingestion.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.ForbiddenException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Caller;
import org.synergymonitor.access.Role;
import org.synergymonitor.formats.payload.Payload;
import org.synergymonitor.formats.payload.Spool;
import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.acceptance.ReleaseView.Delivered;
import org.synergymonitor.ingestion.acceptance.ReleaseView.Figure;
import org.synergymonitor.ingestion.acceptance.ReleaseView.Status;
import org.synergymonitor.ingestion.delivery.Delivery;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.SystemHead;
import org.synergymonitor.ingestion.problem.Problem;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.staging.StagedRelease;
import org.synergymonitor.ingestion.staging.StagedReleases;

/** Statistical releases. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "releases")
public class ReleasesResource {
    private static final int MOST_LISTED = 500;

    private final Submissions submissions;
    private final ReleaseRegistry registry;
    private final StagedReleases staged;
    private final ReleaseStore releases;
    private final Delivery delivery;
    private final Outbox outbox;
    private final ReleaseScope scope;
    private final Caller caller;
    private final Settings.Limits limits;
    private final Spool spool;

    ReleasesResource(
            Submissions submissions,
            ReleaseRegistry registry,
            StagedReleases staged,
            ReleaseStore releases,
            Delivery delivery,
            Outbox outbox,
            ReleaseScope scope,
            Caller caller,
            Settings settings) {
        this.submissions = submissions;
        this.registry = registry;
        this.staged = staged;
        this.releases = releases;
        this.delivery = delivery;
        this.outbox = outbox;
        this.scope = scope;
        this.caller = caller;
        this.limits = settings.limits();
        this.spool = settings.spool();
    }

    @RolesAllowed(Role.PUBLISHER)
    @AnyScope
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Accept a release in any of the formats, all or nothing; the same again is the same. With dryRun"
                    + " it is only judged")
    @APIResponse(responseCode = "202", description = "durable, and on its way to every system that uses it, or staged")
    @APIResponse(responseCode = "200", description = "it was accepted before, or a dry run")
    @APIResponse(responseCode = "409", description = "the Idempotency-Key was used for another body (problem details)")
    @APIResponse(responseCode = "413", description = "too large in some way (problem details)")
    @APIResponse(responseCode = "415", description = "not a format that is read (problem details)")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    @APIResponse(responseCode = "503", description = "not durable; send it again after Retry-After")
    public Response accept(@BeanParam ReleaseParameters parameters, InputStream body) throws IOException {
        try (Payload payload = spool.receive(body, parameters.contentType, parameters.fileName)) {
            Submission submission = parameters.submission(payload, caller.name());
            return submission.dryRun()
                    ? Response.ok(submissions.forecast(submission)).build()
                    : accepted(submissions.accept(submission, parameters.idempotencyKey));
        }
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Operation(summary = "The releases, the last received first; before = id of the last one of the page before")
    public Map<String, List<ReleaseView>> list(
            @RestQuery Optional<String> agency,
            @RestQuery Optional<String> dataflow,
            @RestQuery Optional<String> before,
            @RestQuery @DefaultValue("50") String limit) {
        int most = count(limit);
        List<Release> page = new ArrayList<>();
        List<Release> next = releases.list(agency, dataflow, before.map(this::existing), most);
        while (page.size() < most && !next.isEmpty()) {
            next.stream()
                    .filter(scope::readable)
                    .limit((long) most - page.size())
                    .forEach(page::add);
            next = next.size() < most || page.size() == most
                    ? List.of()
                    : releases.list(agency, dataflow, Optional.of(next.get(next.size() - 1)), most);
        }
        return Map.of(
                "releases",
                page.stream()
                        .map(it -> new ReleaseView(Receipt.of(it), status(it), it.provenance(), null, null))
                        .toList());
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Path("{id}")
    @Operation(summary = "One release with its observations and the systems it went to")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "there is no such release (problem details)")
    public ReleaseView get(@RestPath String id) {
        Release release = existing(id);
        if (!scope.readable(release)) {
            throw new ForbiddenException("no system of the caller uses it");
        }
        return new ReleaseView(
                Receipt.of(release),
                status(release),
                release.provenance(),
                delivered(release),
                releases.observations(release).stream().map(Figure::of).toList());
    }

    @RolesAllowed(Role.PUBLISHER)
    @AnyScope
    @GET
    @Path("{id}/embargo")
    @Operation(summary = "Until when a staged release is kept back, for who has its id")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "no such release is staged (problem details)")
    public Receipt embargo(@RestPath String id) {
        return Receipt.of(
                publishable(id).orElseThrow(() -> Refusal.because(Code.RELEASE_NOT_FOUND, Place.NOWHERE, id, id)));
    }

    @RolesAllowed(Role.PUBLISHER)
    @AnyScope
    @PUT
    @Path("{id}/embargo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Move the end of an embargo, to earlier or later")
    @APIResponse(responseCode = "200", description = "moved")
    @APIResponse(responseCode = "404", description = "no such release is staged (problem details)")
    @APIResponse(responseCode = "409", description = "it is published already (problem details)")
    public Receipt moveEmbargo(@RestPath String id, InputStream body) throws IOException {
        publishable(id);
        Instant until = EmbargoRequest.read(RequestBody.read(body, limits.definitionBytes()));
        return Receipt.of(staged.move(id, until));
    }

    @RolesAllowed(Role.PUBLISHER)
    @AnyScope
    @DELETE
    @Path("{id}")
    @Operation(summary = "Withdraw a release: what was there before it holds again")
    @APIResponse(responseCode = "202", description = "withdrawn")
    @APIResponse(responseCode = "200", description = "it was withdrawn before")
    @APIResponse(responseCode = "404", description = "there is no such release (problem details)")
    public Response withdraw(@RestPath String id) {
        Optional<Release> published = releases.find(id);
        if (published.isEmpty()) {
            publishable(id);
            staged.withdraw(id);
            return Response.accepted().build();
        }
        scope.requirePublisher(published.get().series());
        boolean first = registry.withdraw(published.get());
        return Response.status(first ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(new ReleaseView(Receipt.of(published.get()), Status.WITHDRAWN, null, null, null))
                .build();
    }

    @ServerExceptionMapper
    Response rejected(Rejected rejected) {
        return Problem.of(rejected.refusal(), Submissions.link(rejected.report()))
                .response()
                .build();
    }

    private static Response accepted(Submissions.Answer answer) {
        return Response.status(answer.isNew() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("/api/v1/releases/" + answer.receipt().releaseId()))
                .entity(answer)
                .build();
    }

    private Release existing(String id) {
        return releases.find(id).orElseThrow(() -> Refusal.because(Code.RELEASE_NOT_FOUND, Place.NOWHERE, id, id));
    }

    /** @return the staged release, if there is one that the caller may publish */
    private Optional<StagedRelease> publishable(String id) {
        Optional<StagedRelease> release = staged.find(id);
        release.ifPresent(it -> scope.requirePublisher(it.release().series()));
        return release;
    }

    private Status status(Release release) {
        return releases.isWithdrawn(release.id()) ? Status.WITHDRAWN : Status.PUBLISHED;
    }

    private List<Delivered> delivered(Release release) {
        Set<String> areas = ReportedSeries.areas(release.series());
        return outbox.headsOf(areas).stream()
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
