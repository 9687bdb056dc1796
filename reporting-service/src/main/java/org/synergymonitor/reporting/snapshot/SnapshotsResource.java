package org.synergymonitor.reporting.snapshot;

import java.util.List;
import java.util.OptionalLong;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.Parameters;

/** Snapshots, exactly as on the topic. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "snapshots")
public class SnapshotsResource {
    private static final int LONGEST_LIST = 1000;

    private final SnapshotSelection selection;
    private final SnapshotReads snapshots;

    SnapshotsResource(SnapshotSelection selection, SnapshotReads snapshots) {
        this.selection = selection;
        this.snapshots = snapshots;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/snapshots/latest")
    @Operation(summary = "The snapshot of the newest revision")
    @APIResponseSchema(SynergyMeasured.class)
    public Response latest(
            @PathParam("system") String system,
            @QueryParam("modelVersion") String modelVersion,
            @Context HttpHeaders request) {
        return respond(request, selection.latest(system, modelVersion), Conditional.REVALIDATED);
    }

    /** Immutable only if the request names the model version too: a later model measures the same revision anew. */
    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/snapshots/{revision}")
    @Operation(summary = "The snapshot of a revision")
    @APIResponseSchema(SynergyMeasured.class)
    public Response revision(
            @PathParam("system") String system,
            @PathParam("revision") String revision,
            @QueryParam("modelVersion") String modelVersion,
            @Context HttpHeaders request) {
        return respond(
                request,
                selection.revision(system, revision, modelVersion),
                modelVersion == null ? Conditional.REVALIDATED : Conditional.IMMUTABLE);
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/snapshots")
    @Operation(
            summary = "The snapshot that was the newest at an instant, or the list of snapshots",
            description =
                    "With asOf (RFC 3339): the newest snapshot recorded by then. Without: the list, newest first.")
    @APIResponseSchema(SynergyMeasured.class)
    public Response asOfOrList(
            @PathParam("system") String system,
            @QueryParam("asOf") String asOf,
            @QueryParam("limit") @DefaultValue("20") String limit,
            @QueryParam("before") String before,
            @QueryParam("modelVersion") String modelVersion,
            @Context HttpHeaders request) {
        return asOf == null
                ? Response.ok(list(system, limit, before, modelVersion))
                        .header(HttpHeaders.CACHE_CONTROL, Conditional.REVALIDATED)
                        .build()
                : respond(request, selection.asOf(system, asOf, modelVersion), Conditional.REVALIDATED);
    }

    private SnapshotList list(String system, String limit, String before, String modelVersion) {
        int most = Math.toIntExact(Parameters.number("limit", limit, 1, LONGEST_LIST));
        OptionalLong below = before == null
                ? OptionalLong.empty()
                : OptionalLong.of(Parameters.number("before", before, 1, Long.MAX_VALUE));
        List<SnapshotEntry> entries = snapshots.list(system, SnapshotSelection.modelVersion(modelVersion), most, below);
        if (entries.isEmpty()) {
            selection.requireSystem(system);
        }
        return new SnapshotList(system, entries);
    }

    private static Response respond(HttpHeaders request, Snapshot snapshot, String cacheControl) {
        return Conditional.respond(
                request,
                snapshot.id().entityTag(),
                cacheControl,
                MediaType.APPLICATION_JSON_TYPE,
                snapshot.json()::getData);
    }

    /** Newest first; the next page lies before the last revision of this one. */
    public record SnapshotList(String system, List<SnapshotEntry> snapshots) {}
}
