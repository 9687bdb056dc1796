package org.synergymonitor.reporting.alert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.Page;
import org.synergymonitor.reporting.http.Parameters;
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

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}/alerts")
    @Operation(
            summary = "The transitions of the system's alerts",
            description = "Oldest first, page by page: the next begins after the next of this one.")
    @APIResponseSchema(AlertHistory.class)
    public Response alerts(
            @PathParam("system") String system,
            @QueryParam("kind") @Parameter(description = "OPENED, REVISED, RETRACTED or RESOLVED; any: all")
                    String kind,
            @QueryParam("rule") @Parameter(description = "Only of this rule") String rule,
            @QueryParam("sort") @Parameter(description = "recordedAt, or -recordedAt for the newest first") String sort,
            @QueryParam("after") @Parameter(description = "next of the page before") String after,
            @QueryParam("limit") @Parameter(description = "at most so many, 1 to 1000") String limit,
            @Context HttpHeaders request) {
        String of = Parameters.choice("kind", kind, List.of("any", "OPENED", "REVISED", "RETRACTED", "RESOLVED"));
        boolean descending = Parameters.choice("sort", sort, List.of("recordedAt", "-recordedAt"))
                .equals("-recordedAt");
        Optional<Current> newest = current.find(system);
        if (newest.isEmpty()) {
            selection.requireSystem(system);
            return Response.ok(new AlertHistory(system, List.of(), Optional.empty()))
                    .header(HttpHeaders.CACHE_CONTROL, Conditional.REVALIDATED)
                    .build();
        }
        List<AlertTransitioned> wanted = new ArrayList<>(alerts.of(system).stream()
                .filter(it -> of.equals("any") || it.transition().kind().name().equals(of))
                .filter(it -> rule == null || it.transition().rule().equals(rule))
                .toList());
        if (descending) {
            Collections.reverse(wanted);
        }
        Page<AlertTransitioned> page = Page.of(wanted, AlertTransitioned::id, after, limit);
        return Conditional.respond(
                request,
                newest.get().snapshot().entityTag(),
                Conditional.REVALIDATED,
                MediaType.APPLICATION_JSON_TYPE,
                () -> new AlertHistory(system, page.entries(), page.next()));
    }

    /** @param next what the next page comes after; absent on the last one */
    public record AlertHistory(String system, List<AlertTransitioned> alerts, Optional<String> next) {}
}
