package org.synergymonitor.reporting.provenance;

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
import org.synergymonitor.contracts.SynergyMeasured;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.snapshot.Snapshot;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;
import org.synergymonitor.reporting.system.CellReads;

/** What stands behind the numbers of a snapshot. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "provenance")
public class ProvenanceResource {
    private final SnapshotSelection snapshots;
    private final CellReads cells;

    ProvenanceResource(SnapshotSelection snapshots, CellReads cells) {
        this.snapshots = snapshots;
        this.cells = cells;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/snapshots/{revision}/provenance")
    @Operation(summary = "The releases behind a snapshot, cell by cell, with its limits, weights and method")
    @APIResponseSchema(SnapshotProvenance.class)
    public Response provenance(
            @PathParam("system") String system,
            @PathParam("revision") String revision,
            @QueryParam("modelVersion") String modelVersion,
            @Context HttpHeaders request) {
        Snapshot snapshot = snapshots.revision(system, revision, modelVersion);
        return Conditional.respond(
                request, snapshot.id().entityTag(), Conditional.REVALIDATED, MediaType.APPLICATION_JSON_TYPE, () -> {
                    SynergyMeasured measured = snapshot.measured();
                    return SnapshotProvenance.of(measured, cells.upTo(system, measured.sequence()));
                });
    }
}
