package org.synergymonitor.reporting.alert;

import java.util.List;
import java.util.Optional;

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

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.snapshot.CurrentReads;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;

/** The alerts of a system. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
public class AlertsResource {
    private final AlertStore alerts;
    private final CurrentReads current;
    private final SnapshotSelection selection;

    AlertsResource(AlertStore alerts, CurrentReads current, SnapshotSelection selection) {
        this.current = current;
        this.alerts = alerts;
        this.selection = selection;
    }

    @GET
    @Path("{system}/alerts")
    @Operation(summary = "Every transition of the system's alerts, oldest first")
    @APIResponseSchema(AlertHistory.class)
    public Response alerts(@PathParam("system") String system, @Context HttpHeaders request) {
        Optional<Current> newest = current.find(system);
        if (newest.isEmpty()) {
            selection.requireSystem(system);
            return Response.ok(new AlertHistory(system, List.of()))
                    .header(HttpHeaders.CACHE_CONTROL, Conditional.REVALIDATED)
                    .build();
        }
        return Conditional.respond(
                request,
                newest.get().snapshot().entityTag(),
                Conditional.REVALIDATED,
                MediaType.APPLICATION_JSON_TYPE,
                () -> new AlertHistory(system, alerts.of(system)));
    }

    /** Oldest first. */
    public record AlertHistory(String system, List<AlertTransitioned> alerts) {}
}
