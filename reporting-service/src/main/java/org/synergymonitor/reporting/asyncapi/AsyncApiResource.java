package org.synergymonitor.reporting.asyncapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.reporting.http.Conditional;
import org.synergymonitor.reporting.http.ProblemException;

/** The AsyncAPI document of the topics, and the JSON Schemas that it refers to, at addresses that resolve. */
@Path("/")
@Tag(name = "AsyncAPI")
public class AsyncApiResource {
    private static final Pattern SCHEMA = Pattern.compile("[A-Za-z0-9.-]{1,100}\\.schema\\.json");

    @PermitAll
    @GET
    @Path("asyncapi.yaml")
    @Produces("application/yaml")
    @Operation(summary = "The topics and their events, as an AsyncAPI 3 document")
    @APIResponse(responseCode = "200", description = "the document")
    public Response document() throws IOException {
        return answer("/asyncapi.yaml", "asyncapi.yaml");
    }

    @PermitAll
    @GET
    @Path("schemas/{name}")
    @Produces("application/schema+json")
    @Operation(summary = "A JSON Schema that the AsyncAPI document refers to")
    @APIResponse(responseCode = "200", description = "the schema")
    @APIResponse(responseCode = "404", description = "there is no such schema (problem details)")
    public Response schema(@PathParam("name") String name) throws IOException {
        return answer(SCHEMA.matcher(name).matches() ? "/schemas/" + name : "", name);
    }

    private static Response answer(String resource, String name) throws IOException {
        try (InputStream found = resource.isEmpty() ? null : AsyncApiResource.class.getResourceAsStream(resource)) {
            if (found == null) {
                throw ProblemException.notFound("SCHEMA_NOT_FOUND", "name", name, "没有这个模式", "There is no such schema");
            }
            return Response.ok(found.readAllBytes())
                    .header(HttpHeaders.CACHE_CONTROL, Conditional.REVALIDATED)
                    .build();
        }
    }
}
