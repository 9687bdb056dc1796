package org.synergymonitor.ingestion.dataflow;

import java.io.IOException;
import java.io.InputStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.synergymonitor.access.Role;
import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.request.Declarations;

/** What the components of a dataflow mean here. */
@Path("/api/v1/dataflows/{agency}/{dataflow}/mapping")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dataflows")
public class MappingsResource {
    private final Declarations<DataflowMapping> mappings;
    private final int mostBytes;

    MappingsResource(MappingStore mappings, Settings settings) {
        this.mappings = mappings.declared();
        this.mostBytes = settings.limits().definitionBytes();
    }

    @RolesAllowed(Role.PUBLISHER)
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say how the series of a dataflow become indicators, and what its units mean")
    @APIResponse(responseCode = "200", description = "as it is in force for what comes from now on")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    public String put(@RestPath String agency, @RestPath String dataflow, InputStream body) throws IOException {
        String json = RequestBody.read(body, mostBytes);
        mappings.put(Dataflow.of(agency, dataflow).key(), json);
        return json;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Operation(summary = "The mapping in force, as it was written")
    @APIResponse(responseCode = "404", description = "there is none (problem details)")
    public String get(@RestPath String agency, @RestPath String dataflow) {
        String key = Dataflow.of(agency, dataflow).key();
        return mappings.json(key).orElseThrow(() -> none(key));
    }

    @RolesAllowed(Role.PUBLISHER)
    @DELETE
    @Operation(summary = "Forget the mapping; what was read by it stays")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "there is none (problem details)")
    public void delete(@RestPath String agency, @RestPath String dataflow) {
        String key = Dataflow.of(agency, dataflow).key();
        if (!mappings.delete(key)) {
            throw none(key);
        }
    }

    private static Refusal none(String key) {
        return Refusal.because(Code.MAPPING_NOT_FOUND, Place.NOWHERE, key);
    }
}
