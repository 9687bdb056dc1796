package org.synergymonitor.ingestion.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import org.synergymonitor.access.Role;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.pull.AllowedHosts;
import org.synergymonitor.model.definition.Identifier;

/** Where releases are fetched. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sources")
public class SourcesResource {
    private final SourceStore sources;
    private final SourceWatch watch;
    private final AllowedHosts hosts;
    private final int mostBytes;

    SourcesResource(SourceStore sources, SourceWatch watch, Settings settings) {
        this.sources = sources;
        this.watch = watch;
        this.hosts = new AllowedHosts(settings.pull());
        this.mostBytes = settings.limits().definitionBytes();
    }

    @RolesAllowed(Role.READER)
    @GET
    @Operation(summary = "All sources, and how far each is")
    public Map<String, List<SourceView>> list() {
        return Map.of(
                "sources",
                sources.declared().ids().stream()
                        .flatMap(it -> view(it).stream())
                        .toList());
    }

    @RolesAllowed(Role.OPERATOR)
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Declare what is fetched and how often: url and every, and if need be agency, dataflow, releasedAt,"
                            + " embargoUntil, profile and accept. A changed source is asked at once")
    @APIResponse(responseCode = "200", description = "as it is in force")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    public String put(@RestPath String id, InputStream body) throws IOException {
        if (!Identifier.isValid(id)) {
            throw Refusal.because(Code.INVALID_IDENTIFIER, Place.field("id"), id);
        }
        String json = RequestBody.read(body, mostBytes);
        SourceReader.read(json, hosts);
        sources.declared().put(id, json);
        return json;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{id}")
    @Operation(summary = "A source as it was declared, what its last run brought, and when the next one is")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "there is none (problem details)")
    public SourceView get(@RestPath String id) {
        return view(id).orElseThrow(() -> none(id));
    }

    @RolesAllowed(Role.OPERATOR)
    @DELETE
    @Path("{id}")
    @Operation(summary = "Ask a source no more; what it gave stays")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "there is none (problem details)")
    public void delete(@RestPath String id) {
        if (!sources.delete(id)) {
            throw none(id);
        }
    }

    @RolesAllowed(Role.OPERATOR)
    @POST
    @Path("{id}/run")
    @Operation(summary = "Ask a source now; what was rejected is read again, since it may be understood by now")
    @APIResponse(responseCode = "202", description = "it is being asked; the state of the source tells what came of it")
    @APIResponse(responseCode = "404", description = "there is none (problem details)")
    public Response run(@RestPath String id) {
        SourceView source = get(id);
        watch.askNow(source.id());
        return Response.accepted(source).build();
    }

    private Optional<SourceView> view(String id) {
        return sources.declared()
                .json(id)
                .map(it -> new SourceView(id, it, sources.state(id).orElse(null)));
    }

    private static Refusal none(String id) {
        return Refusal.because(Code.SOURCE_NOT_FOUND, Place.NOWHERE, id, id);
    }
}
