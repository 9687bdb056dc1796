package org.synergymonitor.reporting.delivery.mute;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;

/** The mute of one alert of one system, from now. */
@Path("/api/v1/systems/{system}/alerts/{alert}/silence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delivery")
public class SilenceResource {
    private final Mutes mutes;
    private final SnapshotSelection systems;

    SilenceResource(Mutes mutes, SnapshotSelection systems) {
        this.mutes = mutes;
        this.systems = systems;
    }

    @RolesAllowed(Role.OPERATOR)
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Deliver nothing of this alert until then: by whom, and why")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    public Mute put(@PathParam("system") String system, @PathParam("alert") String alert, InputStream body)
            throws IOException {
        systems.requireSystem(system);
        Mute silence = Decision.silence(body, id(system, alert), system, alert, Instant.now());
        mutes.put(silence);
        return silence;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Operation(summary = "The silence of this alert, be it over")
    public Mute get(@PathParam("system") String system, @PathParam("alert") String alert) {
        return mutes.find(id(system, alert)).orElseThrow(() -> none(alert));
    }

    @RolesAllowed(Role.OPERATOR)
    @DELETE
    @Operation(summary = "End the silence")
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("system") String system, @PathParam("alert") String alert) {
        if (!mutes.delete(id(system, alert))) {
            throw none(alert);
        }
    }

    private static String id(String system, String alert) {
        return "silence " + system + "/" + alert;
    }

    private static ProblemException none(String alert) {
        return ProblemException.notFound(
                "SILENCE_NOT_FOUND", "alert", alert, "警报 " + alert + " 没有静默", "Alert " + alert + " is not silenced");
    }
}
