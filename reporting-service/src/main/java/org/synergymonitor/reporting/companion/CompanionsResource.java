package org.synergymonitor.reporting.companion;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.snapshot.Snapshot;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;
import org.synergymonitor.reporting.system.RegisteredSystem;
import org.synergymonitor.reporting.system.SystemStore;

/** What is read beside U, computed from the newest snapshot. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "companions")
public class CompanionsResource {
    private final SnapshotSelection selection;
    private final SystemStore systems;

    CompanionsResource(SnapshotSelection selection, SystemStore systems) {
        this.selection = selection;
        this.systems = systems;
    }

    /** A change of band sets makes no revision, so the entity tag names the sequence that the definition is of, too. */
    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/companions")
    @Operation(
            summary = "Coupling coordination and named bands by complete period",
            description = "C, T and D of the newest revision; bands of U and D by the band sets in force.")
    @APIResponseSchema(SystemCompanions.class)
    public Response companions(@PathParam("system") String system, @Context HttpHeaders request) {
        Snapshot snapshot = selection.latest(system, null);
        Optional<RegisteredSystem> registered = systems.find(system);
        long sequence = registered.map(RegisteredSystem::sequence).orElse(0L);
        Optional<List<BandSet>> inForce =
                registered.flatMap(RegisteredSystem::definition).map(SystemDefinition::bandSets);
        return Conditional.respond(
                request,
                "W/\"" + snapshot.id() + "@" + sequence + "\"",
                Conditional.REVALIDATED,
                MediaType.APPLICATION_JSON_TYPE,
                () -> SystemCompanions.of(snapshot.measured(), inForce));
    }
}
