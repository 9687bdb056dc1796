package org.synergymonitor.ingestion.recovery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.synergymonitor.ingestion.acceptance.IdempotencyKeys;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.release.ReleaseStore;
import org.synergymonitor.ingestion.report.ReportStore;
import org.synergymonitor.ingestion.staging.StagedReleases;

/** Prepares the store at start, as soon as it answers, and from then on finishes now and again what a crash left half done. */
@Singleton
public class Recovering {
    private static final Logger LOG = Logger.getLogger(Recovering.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final ReleaseStore releases;
    private final StagedReleases staged;
    private final ReportStore reports;
    private final IdempotencyKeys keys;
    private final Recovery recovery;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "recovery");
    private volatile boolean recovered;

    Recovering(
            Outbox outbox,
            ReleaseStore releases,
            StagedReleases staged,
            ReportStore reports,
            IdempotencyKeys keys,
            Recovery recovery) {
        this.outbox = outbox;
        this.releases = releases;
        this.staged = staged;
        this.reports = reports;
        this.keys = keys;
        this.recovery = recovery;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(RETRY.toMillis());
    }

    /** @return whether what the last run left half done is finished */
    public boolean recovered() {
        return recovered;
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (!stopped(pause)) {
            try {
                if (!recovered) {
                    prepare();
                }
                recovery.finishAll();
                recovered = true;
                pause = AGAIN;
            } catch (MongoException e) {
                LOG.debugf("The store did not answer: %s", e.getMessage());
                pause = RETRY;
            } catch (RuntimeException e) {
                LOG.error("Finishing what was begun failed", e);
                pause = AGAIN;
            }
        }
    }

    private void prepare() {
        outbox.createIndexes();
        releases.createIndexes();
        staged.createIndexes();
        reports.createIndexes();
        keys.createIndexes();
    }

    private boolean stopped(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
