package org.synergymonitor.ingestion.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.release.ReportedSeries;
import org.synergymonitor.ingestion.outbox.Draft;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.OutboxEntry;
import org.synergymonitor.ingestion.outbox.SystemHead;
import org.synergymonitor.ingestion.release.Release;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.release.Usage;

/**
 * Brings releases into the logs of the systems that use them, each observation once. A release is stored before the systems are read, a
 * definition is in its log before the releases are read: so of a release and a definition that come at the same time, one sees the other,
 * and if both do, the key of the event lets one of them be second. Everything here can be repeated.
 */
@ApplicationScoped
public class Delivery {
    private static final int KEYS_AT_ONCE = 4;

    private final Outbox outbox;
    private final ReleaseStore releases;

    Delivery(Outbox outbox, ReleaseStore releases) {
        this.outbox = outbox;
        this.releases = releases;
    }

    /** @return the ids of the systems that use any of the series, ascending */
    public List<String> users(List<ReportedSeries> series) {
        return outbox.headsOf(ReportedSeries.areas(series)).stream()
                .filter(head -> head.definition()
                        .filter(it -> !new Usage(it).of(series).isEmpty())
                        .isPresent())
                .map(SystemHead::system)
                .sorted()
                .toList();
    }

    /** Delivers a stored release to every system that uses it. */
    public void deliver(Release release) {
        users(release.series()).forEach(system -> publish(system, release));
        if (releases.isWithdrawn(release.id())) {
            withdraw(release);
        }
    }

    /** Takes a release that is marked as withdrawn from every system that it was delivered to. */
    public void withdraw(Release release) {
        Set<String> areas = ReportedSeries.areas(release.series());
        for (SystemHead head : outbox.headsOf(areas)) {
            if (head.definition()
                    .filter(it -> areas.contains(it.referenceArea()))
                    .isPresent()) {
                withdraw(head.system(), release);
            }
        }
    }

    /** Gives a system every observation that it uses and was not given yet, and takes from it what was withdrawn while it was retired. */
    public void backFill(String system) {
        SystemHead head = outbox.head(system);
        if (head.definition().isEmpty()) {
            return;
        }
        for (Release release : releases.ofArea(head.definition().get().referenceArea())) {
            if (!releases.isWithdrawn(release.id())) {
                publish(system, release);
            }
            if (releases.isWithdrawn(release.id())) {
                withdraw(system, release);
            }
        }
    }

    /** @return the entries that delivered the release to the system, in sequence */
    public List<OutboxEntry> parts(String system, String release) {
        List<OutboxEntry> parts = new ArrayList<>();
        while (parts.size() % KEYS_AT_ONCE == 0) {
            int known = parts.size();
            parts.addAll(outbox.findByKeys(IntStream.rangeClosed(known + 1, known + KEYS_AT_ONCE)
                    .mapToObj(part -> key(system, release) + part)
                    .toList()));
            if (parts.size() == known) {
                break;
            }
        }
        return parts;
    }

    private void publish(String system, Release release) {
        outbox.append(system, head -> head.definition().flatMap(definition -> {
            List<OutboxEntry> parts = parts(system, release.id());
            Set<String> delivered = new HashSet<>();
            parts.forEach(it -> delivered.addAll(it.indicators()));
            List<ReportedSeries> owed = new Usage(definition)
                    .of(release.series()).stream()
                            .filter(it -> !delivered.contains(it.indicator()))
                            .toList();
            return owed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Draft.published(
                            key(system, release.id()) + (parts.size() + 1),
                            release.id(),
                            owed.stream().map(ReportedSeries::indicator).toList(),
                            owed.stream().mapToInt(ReportedSeries::observations).sum()));
        }));
    }

    private void withdraw(String system, Release release) {
        String key = key(system, release.id()) + "withdrawn";
        outbox.append(
                system,
                head -> head.retired()
                                || parts(system, release.id()).isEmpty()
                                || !outbox.findByKeys(List.of(key)).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Draft.withdrawn(key, release.id())));
    }

    private static String key(String system, String release) {
        return system + "|" + release + "|";
    }
}
