package org.synergymonitor.reporting.delivery.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.delivery.destination.Destination;
import org.synergymonitor.reporting.delivery.destination.DestinationStore;
import org.synergymonitor.reporting.delivery.destination.DestinationsResource;
import org.synergymonitor.reporting.delivery.outbound.Outbound;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;

/** What was delivered to a destination, and how it is tried out. */
@Path("/api/v1/destinations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delivery")
public class DeliveriesResource {
    private static final int LONGEST_PAGE = 1000;

    private final DestinationStore destinations;
    private final Ledger ledger;
    private final Channels channels;
    private final Outbound outbound;
    private final Dispatcher dispatcher;

    DeliveriesResource(
            DestinationStore destinations, Ledger ledger, Channels channels, Outbound outbound, Dispatcher dispatcher) {
        this.destinations = destinations;
        this.ledger = ledger;
        this.channels = channels;
        this.outbound = outbound;
        this.dispatcher = dispatcher;
    }

    @RolesAllowed(Role.OPERATOR)
    @GET
    @Path("deliveries")
    @Operation(summary = "The delivery log, newest first; the next page lies before the last delivery of this one")
    public DeliveryLog deliveries(
            @PathParam("id") String id,
            @QueryParam("limit") @DefaultValue("100") String limit,
            @QueryParam("before") String before) {
        require(id);
        String order = before == null ? null : require(id, before).order();
        int most = (int) Parameters.number("limit", limit, 1, LONGEST_PAGE);
        return new DeliveryLog(
                id, ledger.page(id, order, most).stream().map(DeliveryView::of).toList());
    }

    @RolesAllowed(Role.OPERATOR)
    @POST
    @Path("deliveries/{delivery}/replay")
    @Operation(summary = "Send a delivery again, under its id, whatever came of it before")
    @APIResponse(responseCode = "202", description = "on its way")
    @APIResponse(responseCode = "503", description = "it is being sent just now (problem details)")
    public Response replay(@PathParam("id") String id, @PathParam("delivery") String delivery) {
        require(id);
        Delivery replayed = require(id, delivery).replayedAt(Instant.now());
        if (!ledger.replace(replayed)) {
            throw ProblemException.unavailable(
                    "BEING_SENT", "正在投递，请稍后重试", "It is being sent just now; try again shortly");
        }
        dispatcher.wake();
        return Response.accepted(DeliveryView.of(replayed)).build();
    }

    @RolesAllowed(Role.OPERATOR)
    @POST
    @Path("test")
    @Operation(summary = "Send a test now, and tell what the receiver said to it")
    public AnswerView test(@PathParam("id") String id) {
        Destination destination = require(id);
        return AnswerView.of(outbound.post(() -> channels.of(destination.kind()).test(destination, Instant.now())));
    }

    private Destination require(String id) {
        return destinations.find(id).orElseThrow(() -> DestinationsResource.none(id));
    }

    private Delivery require(String id, String delivery) {
        return Optional.of(delivery)
                .flatMap(it -> ledger.find(id, it))
                .orElseThrow(() -> ProblemException.notFound(
                        "DELIVERY_NOT_FOUND",
                        "delivery",
                        delivery,
                        "没有投递 " + delivery,
                        "There is no delivery " + delivery));
    }

    /** Newest first. */
    public record DeliveryLog(String destination, List<DeliveryView> deliveries) {}
}
