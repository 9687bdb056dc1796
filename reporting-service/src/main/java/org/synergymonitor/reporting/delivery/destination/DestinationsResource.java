package org.synergymonitor.reporting.delivery.destination;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.http.ProblemException;

/** Where alerts are delivered. */
@Path("/api/v1/destinations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delivery")
public class DestinationsResource {
    private final DestinationStore destinations;
    private final Registration registration;

    DestinationsResource(DestinationStore destinations, Registration registration) {
        this.destinations = destinations;
        this.registration = registration;
    }

    @RolesAllowed(Role.OPERATOR)
    @GET
    @Operation(summary = "All destinations, oldest first")
    public Map<String, List<DestinationView>> list() {
        Instant now = Instant.now();
        return Map.of(
                "destinations",
                destinations.all().stream()
                        .map(it -> DestinationView.of(it, now))
                        .toList());
    }

    @RolesAllowed(Role.OPERATOR)
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Deliver alerts there from now on: kind (webhook or alertmanager), name and url",
            description = "The answer holds the secret of a webhook; it is never shown again.")
    @APIResponse(responseCode = "201")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    public Response create(InputStream body) throws IOException {
        DestinationView created = registration.create(body);
        return shownOnce(Response.created(URI.create("/api/v1/destinations/" + created.id())), created);
    }

    @RolesAllowed(Role.OPERATOR)
    @GET
    @Path("{id}")
    @Operation(summary = "A destination, without its secret")
    public DestinationView get(@PathParam("id") String id) {
        return view(id, destinations.find(id));
    }

    @RolesAllowed(Role.OPERATOR)
    @DELETE
    @Path("{id}")
    @Operation(summary = "Deliver nothing there any more; what was to be sent is not")
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("id") String id) {
        if (!destinations.delete(id)) {
            throw none(id);
        }
    }

    @RolesAllowed(Role.OPERATOR)
    @POST
    @Path("{id}/enable")
    @Operation(summary = "Send again, first what was due meanwhile and is not too old")
    public DestinationView enable(@PathParam("id") String id) {
        return view(id, destinations.change(id, Destination::withEnabled));
    }

    @RolesAllowed(Role.OPERATOR)
    @POST
    @Path("{id}/disable")
    @Operation(summary = "Send nothing for now; what is due waits")
    public DestinationView disable(@PathParam("id") String id) {
        return view(id, destinations.change(id, it -> it.disabled(DisabledReason.BY_OPERATOR)));
    }

    @RolesAllowed(Role.OPERATOR)
    @POST
    @Path("{id}/rotate-secret")
    @Operation(summary = "A new secret, shown this once; the old one signs too for a while")
    public Response rotate(@PathParam("id") String id) {
        return shownOnce(Response.ok(), registration.rotate(id).orElseThrow(() -> none(id)));
    }

    private static Response shownOnce(Response.ResponseBuilder response, DestinationView shown) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(shown)
                .build();
    }

    private static DestinationView view(String id, Optional<Destination> found) {
        return DestinationView.of(found.orElseThrow(() -> none(id)), Instant.now());
    }

    public static ProblemException none(String id) {
        return ProblemException.notFound(
                "DESTINATION_NOT_FOUND", "id", id, "没有投递目标 " + id, "There is no destination " + id);
    }
}
