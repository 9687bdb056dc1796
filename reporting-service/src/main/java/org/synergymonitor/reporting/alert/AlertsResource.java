package org.synergymonitor.reporting.alert;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.snapshot.SnapshotSelection;

/** The alerts of a system. */
@Path("/api/v1/systems/{system}/alerts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "alerts")
public class AlertsResource {
    private final AlertStore alerts;
    private final SnapshotSelection selection;

    AlertsResource(AlertStore alerts, SnapshotSelection selection) {
        this.alerts = alerts;
        this.selection = selection;
    }

    @GET
    @Operation(summary = "Every transition of the system's alerts, oldest first")
    @APIResponseSchema(AlertHistory.class)
    public Response alerts(@PathParam("system") String system) {
        List<AlertTransitioned> transitions = alerts.of(system);
        if (transitions.isEmpty()) {
            selection.requireSystem(system);
        }
        return Response.ok(new AlertHistory(system, transitions))
                .header(HttpHeaders.CACHE_CONTROL, Conditional.REVALIDATED)
                .build();
    }

    /** Oldest first. */
    public record AlertHistory(String system, List<AlertTransitioned> alerts) {}
}
