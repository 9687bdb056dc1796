package org.synergymonitor.reporting.delivery.mute;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.http.ProblemException;

/** Times in which nobody wants to be told. */
@Path("/api/v1/mutes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delivery")
public class MutesResource {
    private final Mutes mutes;

    MutesResource(Mutes mutes) {
        this.mutes = mutes;
    }

    @RolesAllowed(Role.OPERATOR)
    @GET
    @Operation(summary = "All mutes, past and future ones too, the newest first")
    public Map<String, List<Mute>> list() {
        return Map.of("mutes", mutes.all());
    }

    @RolesAllowed(Role.OPERATOR)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Deliver nothing from (now unless given) until, of a system and alert or of all: by whom, and why",
            description = "Withheld are openings and revisions, and the ends of alerts whose opening was withheld.")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    public Response create(InputStream body) throws IOException {
        Mute mute = Decision.mute(body, "mute-" + UUID.randomUUID(), Instant.now());
        mutes.put(mute);
        return Response.created(URI.create("/api/v1/mutes/" + mute.id()))
                .entity(mute)
                .build();
    }

    @RolesAllowed(Role.OPERATOR)
    @GET
    @Path("{id}")
    @Operation(summary = "A mute")
    public Mute get(@PathParam("id") String id) {
        return mutes.find(id).orElseThrow(() -> none(id));
    }

    @RolesAllowed(Role.OPERATOR)
    @DELETE
    @Path("{id}")
    @Operation(summary = "End a mute; what was withheld stays so")
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("id") String id) {
        if (!mutes.delete(id)) {
            throw none(id);
        }
    }

    private static ProblemException none(String id) {
        return ProblemException.notFound("MUTE_NOT_FOUND", "id", id, "没有静音 " + id, "There is no mute " + id);
    }
}
