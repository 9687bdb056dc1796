package org.synergymonitor.ingestion.calendar;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Role;
import org.synergymonitor.formats.request.RequestBody;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.dataflow.Dataflow;

/** The release calendar of one dataflow. */
@Path("/api/v1/dataflows/{agency}/{dataflow}/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "release calendar")
public class DataflowCalendarResource {
    private final ReleaseCalendars calendars;
    private final ServedSystems systems;
    private final Settings.Limits limits;

    DataflowCalendarResource(ReleaseCalendars calendars, ServedSystems systems, Settings settings) {
        this.calendars = calendars;
        this.systems = systems;
        this.limits = settings.limits();
    }

    @RolesAllowed(Role.PUBLISHER)
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say when releases are expected: one by one, or by periodicity and offset; both with a tolerance")
    @APIResponse(responseCode = "201", description = "defined; what was expected before now is not judged late")
    @APIResponse(responseCode = "200", description = "changed, or the same as before")
    @APIResponse(responseCode = "422", description = "refused, with everything that is wrong (problem details)")
    public Response define(@RestPath String agency, @RestPath String dataflow, InputStream body) throws IOException {
        Dataflow defined = Dataflow.of(agency, dataflow);
        ReleaseCalendar calendar = CalendarReader.read(RequestBody.read(body, limits.definitionBytes()));
        boolean created = calendars.define(defined, calendar);
        return Response.status(created ? Response.Status.CREATED : Response.Status.OK)
                .header(HttpHeaders.LOCATION, "calendar")
                .entity(get(agency, dataflow, Optional.empty(), Optional.empty()))
                .build();
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Operation(
            summary =
                    "The calendar, and how what is expected from … to … stands (a year back to a year ahead if not said)")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "the dataflow has no calendar (problem details)")
    public CalendarView get(
            @RestPath String agency,
            @RestPath String dataflow,
            @RestQuery Optional<String> from,
            @RestQuery Optional<String> to) {
        DefinedCalendar calendar = calendars.of(Dataflow.of(agency, dataflow));
        Instant now = calendars.now();
        TimeSpan span = TimeSpan.of(from, to, now);
        return CalendarView.of(
                calendar, systems.readable(calendar.dataflow()), span, calendars.standings(calendar, span, now));
    }

    @RolesAllowed(Role.PUBLISHER)
    @DELETE
    @Operation(summary = "Expect nothing any more")
    @APIResponse(responseCode = "204", description = "deleted")
    @APIResponse(responseCode = "404", description = "the dataflow has no calendar (problem details)")
    public void delete(@RestPath String agency, @RestPath String dataflow) {
        calendars.delete(Dataflow.of(agency, dataflow));
    }
}
