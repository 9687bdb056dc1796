package org.synergymonitor.reporting.delivery.mute;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.synergymonitor.access.Role;
import org.synergymonitor.reporting.alert.OpenAlert;
import org.synergymonitor.reporting.alert.OpenAlerts;
import org.synergymonitor.reporting.http.ProblemException;

/** Says that somebody looks after an open alert. It ends with the alert. */
@Path("/api/v1/systems/{system}/alerts/{alert}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "delivery")
public class AcknowledgementResource {
    private final Acknowledgements acknowledgements;
    private final OpenAlerts openAlerts;

    AcknowledgementResource(Acknowledgements acknowledgements, OpenAlerts openAlerts) {
        this.acknowledgements = acknowledgements;
        this.openAlerts = openAlerts;
    }

    @RolesAllowed(Role.OPERATOR)
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Acknowledge an open alert: by whom, and why")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "it is not open (problem details)")
    public Acknowledgement put(@PathParam("system") String system, @PathParam("alert") String alert, InputStream body)
            throws IOException {
        long opening = open(system, alert)
                .map(OpenAlert::revision)
                .orElseThrow(() -> ProblemException.notFound(
                        "ALERT_NOT_OPEN",
                        "alert",
                        alert,
                        "复合系统 " + system + " 的警报 " + alert + " 未触发",
                        "Alert " + alert + " of " + system + " is not open"));
        Acknowledgement acknowledgement = Decision.acknowledgement(body, system, alert, opening, Instant.now());
        acknowledgements.put(acknowledgement);
        return acknowledgement;
    }

    @RolesAllowed(Role.READER)
    @GET
    @Operation(summary = "Who acknowledged the alert that is open now, and why")
    public Acknowledgement get(@PathParam("system") String system, @PathParam("alert") String alert) {
        return acknowledgements
                .find(system, alert)
                .filter(it -> open(system, alert)
                        .filter(open -> open.revision() == it.openedByRevision())
                        .isPresent())
                .orElseThrow(() -> none(alert));
    }

    @RolesAllowed(Role.OPERATOR)
    @DELETE
    @Operation(summary = "Take an acknowledgement back")
    @APIResponse(responseCode = "204")
    public void delete(@PathParam("system") String system, @PathParam("alert") String alert) {
        if (!acknowledgements.delete(system, alert)) {
            throw none(alert);
        }
    }

    private Optional<OpenAlert> open(String system, String alert) {
        return openAlerts.of(system).stream()
                .filter(it -> it.rule().equals(alert))
                .findFirst();
    }

    private static ProblemException none(String alert) {
        return ProblemException.notFound(
                "ACKNOWLEDGEMENT_NOT_FOUND",
                "alert",
                alert,
                "警报 " + alert + " 没有确认",
                "Alert " + alert + " has no acknowledgement");
    }
}
