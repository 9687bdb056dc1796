package org.synergymonitor.ingestion.source;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.pull.FetchFailure;

/** Asks each source when it is due, some at once, so that a slow one does not delay the others. */
@ApplicationScoped
class SourceWatch {
    private static final Logger LOG = Logger.getLogger(SourceWatch.class);
    private static final int AT_ONCE = 4;

    private final SourceStore sources;
    private final SourceClaims claims;
    private final SourceRuns runs;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    SourceWatch(SourceStore sources, SourceClaims claims, SourceRuns runs, Clock clock, MeterRegistry metrics) {
        this.sources = sources;
        this.claims = claims;
        this.runs = runs;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(every = "${synergy.sources.look}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            claims.releaseAbandoned(clock.instant());
            sources.declared().ids().stream().filter(this::isDue).forEach(it -> start(it, false));
        } catch (MongoException e) {
            LOG.debugf("The store did not answer: %s", e.getMessage());
        }
    }

    /** Asks a source without waiting until it is due; one that is being asked already is not asked twice. */
    void askNow(String id) {
        start(id, true);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private boolean isDue(String id) {
        Optional<SourceState> state = sources.state(id);
        return state.isEmpty()
                || sources.declared()
                        .json(id)
                        .filter(it -> state.get().isDue(it, clock.instant()))
                        .isPresent();
    }

    private void start(String id, boolean asked) {
        if (underWay.add(id)) {
            threads.execute(() -> {
                try {
                    run(id, asked);
                } catch (MongoException | FetchFailure e) {
                    LOG.infof("The source %s will be asked again: %s", id, e.getMessage());
                } catch (IOException | Refusal e) {
                    LOG.errorf(e, "The declaration of the source %s cannot be read any more", id);
                } finally {
                    underWay.remove(id);
                }
            });
        }
    }

    private void run(String id, boolean asked) throws IOException {
        Optional<String> declaration = sources.declared().json(id);
        if (declaration.isEmpty()) {
            return;
        }
        String declared = declaration.get();
        Optional<SourceState> seen = sources.state(id);
        String run = id + "|" + seen.map(SourceState::nextRunAt).orElse(Instant.EPOCH);
        if (!claims.claim(run, clock.instant())) {
            return;
        }
        try {
            if (sources.state(id).equals(seen)) {
                Source source = SourceReader.read(declared, any -> true);
                SourceState before =
                        seen.orElseGet(() -> SourceState.fresh(declared)).under(declared);
                SourceState after = runs.run(id, source, before, asked);
                if (sources.declared().json(id).isPresent()) {
                    sources.put(id, after);
                }
                metrics.counter(
                                "synergy.source.runs",
                                "outcome",
                                after.lastOutcome().name().toLowerCase(Locale.ROOT))
                        .increment();
            }
        } finally {
            claims.release(run);
        }
    }
}
