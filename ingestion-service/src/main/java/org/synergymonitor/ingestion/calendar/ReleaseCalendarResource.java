package org.synergymonitor.ingestion.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import org.synergymonitor.access.AnyScope;
import org.synergymonitor.access.Role;

/** The release calendars of all dataflows. */
@Path("/api/v1/release-calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "release calendar")
public class ReleaseCalendarResource {
    private final ReleaseCalendars calendars;
    private final ServedSystems systems;

    ReleaseCalendarResource(ReleaseCalendars calendars, ServedSystems systems) {
        this.calendars = calendars;
        this.systems = systems;
    }

    @RolesAllowed(Role.READER)
    @AnyScope
    @GET
    @Operation(
            summary =
                    "All calendars with the systems they are for, and how what is expected from … to … stands, by agency and"
                            + " dataflow")
    public Map<String, List<CalendarView>> list(@RestQuery Optional<String> from, @RestQuery Optional<String> to) {
        Instant now = calendars.now();
        TimeSpan span = TimeSpan.of(from, to, now);
        return Map.of(
                "calendars",
                calendars.all().stream()
                        .map(it -> CalendarView.of(
                                it, systems.readable(it.dataflow()), span, calendars.standings(it, span, now)))
                        .toList());
    }
}
