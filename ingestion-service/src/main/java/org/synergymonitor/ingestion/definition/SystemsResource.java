package org.synergymonitor.ingestion.definition;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Caller;
import org.synergymonitor.access.Role;
import org.synergymonitor.formats.definition.DefinitionReader;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.SystemHead;
import org.synergymonitor.model.definition.SystemDefinition;

/** Composite systems. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "systems")
public class SystemsResource {
    private final SystemRegistry registry;
    private final Outbox outbox;
    private final Caller caller;
    private final Settings.Limits limits;

    SystemsResource(SystemRegistry registry, Outbox outbox, Caller caller, Settings settings) {
        this.caller = caller;
        this.registry = registry;
        this.outbox = outbox;
        this.limits = settings.limits();
    }

    @RolesAllowed(Role.OPERATOR)
    @PUT
    @Path("{system}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Define a system, or change its definition; it is given every earlier release that it uses")
    @APIResponse(responseCode = "201", description = "defined")
    @APIResponse(responseCode = "200", description = "changed, or the same as before")
    @APIResponse(responseCode = "409", description = "the reference area and frequency cannot change (problem details)")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    public Response define(@RestPath String system, InputStream body) throws IOException {
        Findings findings = new Findings();
        DefinitionReader reader = new DefinitionReader(system, findings);
        Optional<SystemDefinition> definition = reader.read(RequestBody.read(body, limits.definitionBytes()));
        findings.refuseIfErrors();
        boolean created = registry.define(definition.orElseThrow(), reader.unitPlaces());
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.LOCATION, system)
                .entity(get(system))
                .build();
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{system}")
    @Operation(summary = "The definition in force")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "there is no such system, or it is retired (problem details)")
    public DefinedSystem get(@RestPath String system) {
        return DefinedSystem.of(outbox.head(system))
                .orElseThrow(() -> Refusal.because(Code.SYSTEM_NOT_FOUND, Place.NOWHERE, system, system));
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Operation(summary = "The definitions of all monitored systems that the caller may read")
    public Map<String, List<DefinedSystem>> list() {
        return Map.of(
                "systems",
                outbox.heads().values().stream()
                        .filter(head -> caller.may(Role.READER, head.system()))
                        .map(DefinedSystem::of)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(DefinedSystem::id))
                        .toList());
    }

    @RolesAllowed(Role.OPERATOR)
    @DELETE
    @Path("{system}")
    @Operation(summary = "Retire a system; defining it again continues it")
    @APIResponse(responseCode = "204", description = "retired")
    @APIResponse(responseCode = "404", description = "there is no such system (problem details)")
    public void retire(@RestPath String system) {
        registry.retire(system);
    }

    /** @param sequence of the event that put the definition in force */
    public record DefinedSystem(String id, long sequence, Instant definedAt, SystemDefinition definition) {
        static Optional<DefinedSystem> of(SystemHead head) {
            return head.definition().flatMap(definition -> head.defined()
                    .map(it -> new DefinedSystem(head.system(), it.sequence(), it.definedAt(), definition)));
        }
    }
}
