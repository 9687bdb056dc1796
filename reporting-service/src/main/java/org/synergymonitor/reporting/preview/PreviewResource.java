package org.synergymonitor.reporting.preview;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.formats.definition.DefinitionReader;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.reporting.ReportingConfig;

/** What another definition would make of the releases of a system. */
@Path("/api/v1/systems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "previews")
public class PreviewResource {
    private final Previews previews;
    private final int longestDefinition;

    PreviewResource(Previews previews, ReportingConfig config) {
        this.previews = previews;
        this.longestDefinition = config.reporting().definitionBytes();
    }

    @RolesAllowed(Role.READER)
    @POST
    @Path("{system}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The present definition and another over the same releases, period by period",
            description =
                    "Takes a definition as ingestion does, and stores nothing. 422 with everything that is wrong with it,"
                            + " and every indicator of which the system has no release.")
    @APIResponseSchema(Preview.class)
    public Response preview(@PathParam("system") String system, InputStream body) throws IOException {
        SystemDefinition other = definition(system, body);
        return Response.ok(previews.preview(system, other))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private SystemDefinition definition(String system, InputStream body) throws IOException {
        Findings findings = new Findings();
        Optional<SystemDefinition> definition =
                new DefinitionReader(system, findings).read(RequestBody.read(body, longestDefinition));
        findings.refuseIfErrors();
        return definition.orElseThrow();
    }
}
