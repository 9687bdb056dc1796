package org.synergymonitor.reporting.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.Page;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.snapshot.CurrentReads;

/** The systems and where each stands. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "systems")
public class SystemsResource {
    private final SystemStore systems;
    private final CurrentReads current;
    private final SystemSummaries summaries;

    SystemsResource(SystemStore systems, CurrentReads current, SystemSummaries summaries) {
        this.systems = systems;
        this.current = current;
        this.summaries = summaries;
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Operation(
            summary = "The systems with their newest U and their open alerts",
            description = "Page by page: the next begins after the next of this one.")
    @APIResponseSchema(SystemList.class)
    public Response list(
            @QueryParam("alert") @Parameter(description = "open: only systems with an open alert; any: all")
                    String alert,
            @QueryParam("sort") @Parameter(description = "id, or -id for descending") String sort,
            @QueryParam("after") @Parameter(description = "next of the page before") String after,
            @QueryParam("limit") @Parameter(description = "at most so many, 1 to 1000") String limit) {
        boolean open = Parameters.choice("alert", alert, List.of("any", "open")).equals("open");
        boolean descending =
                Parameters.choice("sort", sort, List.of("id", "-id")).equals("-id");
        List<SystemSummary> wanted = new ArrayList<>(summaries.all().stream()
                .filter(it -> !open || !it.openAlerts().isEmpty())
                .toList());
        if (descending) {
            Collections.reverse(wanted);
        }
        Page<SystemSummary> page = Page.of(wanted, SystemSummary::id, after, limit);
        return respond(new SystemList(page.entries(), page.next()));
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}")
    @Operation(summary = "The definition in force, the newest revision, and links to the rest")
    @APIResponseSchema(SystemView.class)
    public Response find(@PathParam("system") String system) {
        Optional<RegisteredSystem> registered = systems.find(system);
        Optional<Current> measured = current.find(system);
        if (registered.isEmpty() && measured.isEmpty()) {
            throw ProblemException.unknownSystem(system);
        }
        return respond(new SystemView(
                system,
                registered.map(RegisteredSystem::retired).orElse(false),
                registered.map(RegisteredSystem::sequence).orElse(0L),
                registered.flatMap(RegisteredSystem::definition),
                measured.map(it -> it.snapshot().revision()),
                measured.map(Current::recordedAt),
                links(system)));
    }

    private static Map<String, String> links(String system) {
        String self = "/api/v1/systems/" + system;
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("latest", self + "/snapshots/latest");
        links.put("snapshots", self + "/snapshots");
        links.put("series", self + "/series");
        links.put("measurement", self + "/measurement");
        links.put("alerts", self + "/alerts");
        links.put("companions", self + "/companions");
        links.put("pool", self + "/pool");
        return links;
    }

    private static Response respond(Object entity) {
        return Response.ok(entity)
                .header(HttpHeaders.CACHE_CONTROL, Conditional.REVALIDATED)
                .build();
    }

    /** @param next what the next page comes after; absent on the last one */
    public record SystemList(List<SystemSummary> systems, Optional<String> next) {}
}
