package org.synergymonitor.reporting.delivery.ledger;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.delivery.destination.Destination;
import org.synergymonitor.reporting.delivery.destination.DestinationStore;

/** Gives each destination for which something is due a thread of its own: as many as there may be destinations, and idle ones end. */
@ApplicationScoped
public class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final long IDLE_SECONDS = 10;
    private static final int WAKING = 1;

    private final DestinationStore destinations;
    private final DestinationQueue queue;
    private final Set<String> served = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;

    Dispatcher(DestinationStore destinations, DestinationQueue queue, ReportingConfig config) {
        this.destinations = destinations;
        this.queue = queue;
        this.threads = new ThreadPoolExecutor(
                0,
                config.delivery().mostDestinations() + WAKING,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> new Thread(task, "delivery"));
    }

    /** Something may be due now, rather than at the next look. */
    public void wake() {
        submit(this::look);
    }

    @Scheduled(every = "${synergy.delivery.poll:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            destinations.all().stream().filter(queue::isWaiting).forEach(this::serve);
        } catch (MongoException e) {
            LOG.debugf("The ledger cannot be read now: %s", e);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private void serve(Destination destination) {
        if (!served.add(destination.id())) {
            return;
        }
        boolean submitted = submit(() -> {
            try {
                queue.serve(destination.id());
            } catch (RuntimeException e) {
                LOG.warnf(e, "The queue of %s is served again shortly", destination.id());
            } finally {
                served.remove(destination.id());
            }
        });
        if (!submitted) {
            served.remove(destination.id());
        }
    }

    private boolean submit(Runnable task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException busyOrStopping) {
            return false;
        }
    }
}
