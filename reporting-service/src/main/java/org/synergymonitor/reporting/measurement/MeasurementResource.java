package org.synergymonitor.reporting.measurement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import org.synergymonitor.reporting.http.Conditional;

/** Measurements, as of an instant, with live or frozen weights and limits. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "measurements")
public class MeasurementResource {
    private final MeasurementSelection selection;

    MeasurementResource(MeasurementSelection selection) {
        this.selection = selection;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/measurement")
    @Operation(
            summary = "A whole measurement with its weighted panel, stored or recomputed",
            description =
                    "Recomputed if asOfTime=releasedAt or weights or limits of a revision are asked for: then nothing"
                            + " of it is stored, and origin says what it was made of.")
    @APIResponseSchema(OriginatedMeasurement.class)
    public Response measurement(
            @PathParam("system") String system, @BeanParam MeasurementQuery query, @Context HttpHeaders request) {
        OriginatedMeasurement measured = selection.select(system, query);
        return Conditional.respond(
                request,
                measured.origin().entityTag(),
                Conditional.REVALIDATED,
                MediaType.APPLICATION_JSON_TYPE,
                () -> measured);
    }
}
