package org.synergymonitor.ingestion.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.dataflow.Dataflow;

/** The calendars of the dataflows, and how what they expect stands now. */
@ApplicationScoped
class ReleaseCalendars {
    private final CalendarStore calendars;
    private final PublishedReleases releases;
    private final Clock clock;

    ReleaseCalendars(CalendarStore calendars, PublishedReleases releases, Clock clock) {
        this.calendars = calendars;
        this.releases = releases;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @return whether the dataflow had none */
    boolean define(Dataflow dataflow, ReleaseCalendar calendar) {
        return calendars.put(dataflow, calendar, now());
    }

    /** @throws Refusal if the dataflow has no calendar */
    DefinedCalendar of(Dataflow dataflow) {
        return calendars.find(dataflow).orElseThrow(() -> missing(dataflow));
    }

    List<DefinedCalendar> all() {
        return calendars.all();
    }

    /** @throws Refusal if the dataflow has no calendar */
    void delete(Dataflow dataflow) {
        if (!calendars.delete(dataflow)) {
            throw missing(dataflow);
        }
    }

    List<Standing> standings(DefinedCalendar calendar, TimeSpan span, Instant now) {
        return calendar.standings(releases.of(calendar.dataflow()), span.from(), span.to(), now);
    }

    private static Refusal missing(Dataflow dataflow) {
        return Refusal.because(Code.CALENDAR_NOT_FOUND, Place.NOWHERE, dataflow.key());
    }
}
