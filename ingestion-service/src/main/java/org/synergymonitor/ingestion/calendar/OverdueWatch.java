package org.synergymonitor.ingestion.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.ReleaseOverdue;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.calendar.Standing.State;
import org.synergymonitor.ingestion.dataflow.Dataflow;

/** Looks now and then in every replica for releases that have become overdue, and tells whoever listens. */
@ApplicationScoped
class OverdueWatch {
    private static final Logger LOG = Logger.getLogger(OverdueWatch.class);
    private static final Duration YEAR = Duration.ofDays(366);

    private final ReleaseCalendars calendars;
    private final OverdueStore overdue;
    private final OverdueWriter writer;
    private final CalendarMetrics metrics;
    private final Duration interval;

    OverdueWatch(
            ReleaseCalendars calendars,
            OverdueStore overdue,
            OverdueWriter writer,
            CalendarMetrics metrics,
            Settings settings) {
        this.calendars = calendars;
        this.overdue = overdue;
        this.writer = writer;
        this.metrics = metrics;
        this.interval = settings.calendar().look();
    }

    @Scheduled(every = "${synergy.calendar.look}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = calendars.now();
        try {
            Map<DefinedCalendar, List<Standing>> standings = new LinkedHashMap<>();
            calendars.all().forEach(it -> standings.put(it, calendars.standings(it, watched(it, now), now)));
            metrics.show(standings);
            List<ReleaseOverdue> found = overdue.addNew(standings.entrySet().stream()
                    .flatMap(it -> late(it.getKey().dataflow(), it.getValue(), now))
                    .toList());
            found.forEach(it -> LOG.infof("A release of %s expected at %s is overdue", it.key(), it.expectedAt()));
            Stream.concat(found.stream(), leftBehind(now)).forEach(this::send);
        } catch (MongoException e) {
            LOG.debugf("The store did not answer: %s", e.getMessage());
        } catch (KafkaException e) {
            LOG.warnf("What is overdue will be told later: %s", e.getMessage());
        }
    }

    /** What was due within a year, and what may be out a year early. */
    private static TimeSpan watched(DefinedCalendar it, Instant now) {
        return new TimeSpan(now.minus(YEAR).minus(it.calendar().tolerance()), now.plus(YEAR));
    }

    /** What an earlier look found, here or in another replica, and did not send; what another finds at this moment it sends itself. */
    private Stream<ReleaseOverdue> leftBehind(Instant now) {
        return overdue.unsent().stream()
                .filter(it -> !it.detectedAt().plus(interval.dividedBy(2)).isAfter(now));
    }

    private void send(ReleaseOverdue event) {
        writer.write(event);
        overdue.markSent(event);
    }

    private static Stream<ReleaseOverdue> late(Dataflow dataflow, List<Standing> standings, Instant now) {
        return standings.stream()
                .filter(it -> it.state() == State.LATE)
                .map(it -> new ReleaseOverdue(
                        dataflow.agency(),
                        dataflow.id(),
                        it.expectation().referencePeriod().map(Object::toString),
                        it.expectation().at(),
                        it.dueAt().toInstant(),
                        now));
    }
}
