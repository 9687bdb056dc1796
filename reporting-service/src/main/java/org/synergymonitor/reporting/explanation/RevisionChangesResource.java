package org.synergymonitor.reporting.explanation;

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

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.snapshot.Snapshot;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;

/** What one revision did. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "explanations")
public class RevisionChangesResource {
    private final SnapshotSelection selection;

    RevisionChangesResource(SnapshotSelection selection) {
        this.selection = selection;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/snapshots/{revision}/changes")
    @Operation(
            summary = "What a revision did, against the one before",
            description = "Changed cells, every U that is another one with the effects of data, limits, weights and"
                    + " method, and changed verdicts.")
    @APIResponseSchema(RevisionChanges.class)
    public Response changes(
            @PathParam("system") String system,
            @PathParam("revision") String revision,
            @QueryParam("modelVersion") String modelVersion,
            @Context HttpHeaders request) {
        Snapshot snapshot = selection.revision(system, revision, modelVersion);
        return Conditional.respond(
                request,
                snapshot.id().entityTag(),
                modelVersion == null ? Conditional.REVALIDATED : Conditional.IMMUTABLE,
                MediaType.APPLICATION_JSON_TYPE,
                () -> RevisionChanges.of(snapshot.measured()));
    }
}
