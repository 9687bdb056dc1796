package org.synergymonitor.reporting.vintage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
import org.synergymonitor.model.history.PreliminaryAccuracy;

/** How far preliminary values were from the final ones. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "revisions")
public class PreliminaryResource {
    private final VintageSelection selection;

    PreliminaryResource(VintageSelection selection) {
        this.selection = selection;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/preliminary")
    @Operation(summary = "Preliminary against first final values, by series and period")
    @APIResponseSchema(Accuracy.class)
    public Response preliminary(
            @PathParam("system") String system,
            @QueryParam("modelVersion") String modelVersion,
            @Context HttpHeaders headers) {
        Optional<StoredVintage> newest = selection.newest(system, modelVersion);
        return selection.respond(headers, newest, MediaType.APPLICATION_JSON_TYPE, () -> {
            Map<String, PreliminaryAccuracy> series = new LinkedHashMap<>();
            selection
                    .histories(system, modelVersion)
                    .forEach((name, history) -> series.put(name, history.preliminary()));
            return new Accuracy(system, series);
        });
    }

    /** By series: {@code fixed}, {@code chained}, {@code u_<subsystem>}. */
    public record Accuracy(String system, Map<String, PreliminaryAccuracy> series) {}
}
