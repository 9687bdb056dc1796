package org.synergymonitor.ingestion.profile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

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
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.formats.table.LayoutProfile;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.request.Declarations;
import org.synergymonitor.model.definition.Identifier;

/** How bureaus lay out their tables. */
@Path("/api/v1/layout-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dataflows")
public class ProfilesResource {
    private final Declarations<LayoutProfile> profiles;
    private final int mostBytes;

    ProfilesResource(ProfileStore profiles, Settings settings) {
        this.profiles = profiles.declared();
        this.mostBytes = settings.limits().definitionBytes();
    }

    @RolesAllowed(Role.READER)
    @GET
    @Operation(summary = "The ids of all layout profiles")
    public Map<String, List<String>> list() {
        return Map.of("profiles", profiles.ids());
    }

    @RolesAllowed(Role.PUBLISHER)
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Declare where a table has its areas, indicators, periods, units and figures")
    @APIResponse(responseCode = "200", description = "as it is in force for what comes from now on")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    public String put(@RestPath String id, InputStream body) throws IOException {
        if (!Identifier.isValid(id)) {
            throw Refusal.because(Code.INVALID_IDENTIFIER, Place.field("id"), id);
        }
        String json = RequestBody.read(body, mostBytes);
        profiles.put(id, json);
        return json;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Path("{id}")
    @Operation(summary = "The profile in force, as it was written")
    @APIResponse(responseCode = "404", description = "there is none (problem details)")
    public String get(@RestPath String id) {
        return profiles.json(id).orElseThrow(() -> none(id));
    }

    @RolesAllowed(Role.PUBLISHER)
    @DELETE
    @Path("{id}")
    @Operation(summary = "Forget the profile; what was read by it stays")
    @APIResponse(responseCode = "204")
    @APIResponse(responseCode = "404", description = "there is none (problem details)")
    public void delete(@RestPath String id) {
        if (!profiles.delete(id)) {
            throw none(id);
        }
    }

    private static Refusal none(String id) {
        return Refusal.because(Code.PROFILE_NOT_FOUND, Place.NOWHERE, id, id);
    }
}
