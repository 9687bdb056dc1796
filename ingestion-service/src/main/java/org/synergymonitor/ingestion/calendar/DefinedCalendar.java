package org.synergymonitor.ingestion.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.ingestion.dataflow.Dataflow;
import org.synergymonitor.model.definition.Period;

/**
 * The calendar of a dataflow.
 *
 * @param since when it was first defined
 */
record DefinedCalendar(Dataflow dataflow, Instant since, ReleaseCalendar calendar) {
    /**
     * Assigns releases to expectations. One that names its reference period is met by the first release, by releasedAt, that holds an
     * observation of that period; any other by the first that was released in its window.
     *
     * @param releases of this dataflow that count
     * @return how everything expected in {@code [from, to]} stands, in order
     */
    List<Standing> standings(List<PublishedRelease> releases, Instant from, Instant to, Instant now) {
        List<PublishedRelease> inOrder =
                releases.stream().sorted(PublishedRelease.BY_RELEASE).toList();
        TreeMap<Instant, PublishedRelease> firstAt = new TreeMap<>();
        inOrder.forEach(it -> firstAt.putIfAbsent(it.at(), it));
        return calendar.windows(from, to).stream()
                .map(window -> Standing.of(
                        window.expectation(),
                        calendar.tolerance(),
                        window.expectation()
                                .referencePeriod()
                                .map(period -> firstReporting(period, inOrder))
                                .orElseGet(() -> firstIn(window, firstAt)),
                        since,
                        now))
                .toList();
    }

    private static Optional<PublishedRelease> firstReporting(Period period, List<PublishedRelease> inOrder) {
        return inOrder.stream().filter(it -> it.reports(period)).findFirst();
    }

    private static Optional<PublishedRelease> firstIn(
            ReleaseWindow window, TreeMap<Instant, PublishedRelease> firstAt) {
        return Optional.ofNullable(firstAt.ceilingEntry(window.from()))
                .filter(it -> it.getKey().isBefore(window.until()))
                .map(it -> it.getValue());
    }
}
