package org.synergymonitor.reporting.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

import org.synergymonitor.reporting.http.Conditional;
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

    @GET
    @Operation(summary = "Every system with its newest U and its open alerts")
    @APIResponseSchema(SystemList.class)
    public Response list() {
        return respond(new SystemList(summaries.all()));
    }

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

    /** By id, ascending. */
    public record SystemList(List<SystemSummary> systems) {}
}
