package org.synergymonitor.ingestion.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.OutboxEntry;
import org.synergymonitor.ingestion.outbox.SystemHead;

/** What is in the outbox and not yet in the topic. */
@Singleton
class Backlog {
    private static final Logger LOG = Logger.getLogger(Backlog.class);
    static final int SYSTEMS_LOOKED_AT = 100;

    private final Outbox outbox;
    private volatile long pending;
    private volatile int registryBehind;
    private volatile Instant oldest;

    Backlog(Outbox outbox, MeterRegistry metrics) {
        this.outbox = outbox;
        Gauge.builder("synergy.outbox.pending", this, it -> it.pending)
                .description("events that are not in the topic yet")
                .register(metrics);
        Gauge.builder("synergy.registry.behind", this, it -> it.registryBehind)
                .description("systems of whose events the topic has more than the registry")
                .register(metrics);
        Gauge.builder("synergy.outbox.oldest", this, it -> it.age().toMillis() / 1000.0)
                .description("age of the oldest of them")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** @return the systems that have events which are not in the topic */
    Set<String> look(Progress progress) {
        Map<String, SystemHead> heads = outbox.heads();
        requireNoneBehind(heads, progress);
        Set<String> behind = new LinkedHashSet<>();
        long unsent = 0;
        for (SystemHead head : heads.values()) {
            long sent = progress.sequence(head.system());
            if (head.sequence() > sent) {
                behind.add(head.system());
                unsent += head.sequence() - sent;
            }
        }
        oldest = next(behind, progress).values().stream()
                .map(entries -> entries.get(0).recordedAt())
                .min(Instant::compareTo)
                .orElse(null);
        pending = unsent;
        return behind;
    }

    private void requireNoneBehind(Map<String, SystemHead> heads, Progress progress) {
        List<String> contradicted = new ArrayList<>();
        progress.sequences().forEach((system, sent) -> {
            outbox.isLogged(system, sent);
            if (!heads.containsKey(system) || heads.get(system).sequence() < sent) {
                contradicted.add(system);
            }
        });
        if (!contradicted.isEmpty() && contradicted.size() != registryBehind) {
            LOG.errorf("The registry is behind the topic and accepts nothing more for: %s", contradicted);
        }
        registryBehind = contradicted.size();
    }

    /** @return the next entries to be sent of these systems, or of some of them if they are many */
    Map<String, List<OutboxEntry>> next(Set<String> systems, Progress progress) {
        return outbox.following(
                systems.stream().limit(SYSTEMS_LOOKED_AT).collect(Collectors.toMap(it -> it, progress::sequence)));
    }

    long pending() {
        return pending;
    }

    Duration age() {
        return Optional.ofNullable(oldest)
                .map(it -> Duration.between(it, Instant.now()))
                .orElse(Duration.ZERO);
    }
}
