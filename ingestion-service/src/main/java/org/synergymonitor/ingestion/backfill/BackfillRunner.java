package org.synergymonitor.ingestion.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.backfill.Backfill.State;
import org.synergymonitor.ingestion.file.FileIntake;
import org.synergymonitor.ingestion.file.FileReport;
import org.synergymonitor.ingestion.relay.OutboxRelay;

/**
 * Works on the jobs of this replica, one after the other. How far a job is, is stored after every file; so whatever happens, it goes on there, and
 * a file that is read twice is the same release.
 */
@Singleton
class BackfillRunner {
    private static final Logger LOG = Logger.getLogger(BackfillRunner.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(3);

    private final BackfillStore store;
    private final Workplace workplace;
    private final FileIntake intake;
    private final OutboxRelay relay;
    private final Settings settings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "backfill");

    BackfillRunner(BackfillStore store, Workplace workplace, FileIntake intake, OutboxRelay relay, Settings settings) {
        this.store = store;
        this.workplace = workplace;
        this.intake = intake;
        this.relay = relay;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(STOPPING.toMillis());
    }

    private void run() {
        while (!stopped(PAUSE)) {
            try {
                Optional<Backfill> job = store.next(settings.instance());
                if (job.isPresent()) {
                    goOn(job.get());
                }
            } catch (MongoException | IOException e) {
                LOG.warnf("A backfill is interrupted, and goes on: %s", e);
            } catch (RuntimeException e) {
                LOG.error("A backfill failed unexpectedly, and goes on", e);
            }
        }
    }

    private void goOn(Backfill begun) throws IOException {
        Optional<List<PlannedFile>> plan = workplace.planned(begun.id());
        if (plan.isEmpty()) {
            end(begun, State.FAILED);
            return;
        }
        Pace pace = new Pace();
        Backfill job = marked(begun, pace, plan.get());
        while (job.files().done() < plan.get().size()) {
            if (store.isCancelled(job.id())) {
                end(job, State.CANCELLED);
                return;
            }
            boolean relayIsBehind = relay.pending() > settings.backfill().mostPending();
            if (stopped(relayIsBehind ? PAUSE : Duration.ZERO)) {
                return;
            }
            if (!relayIsBehind) {
                PlannedFile next = plan.get().get(job.files().done());
                job = job.after(next.file().name(), taken(next));
            }
            job = marked(job, pace, plan.get());
        }
        end(job, State.DONE);
    }

    private FileReport taken(PlannedFile next) throws IOException {
        String name = next.file().name();
        return Files.isReadable(next.file().path())
                ? intake.take(next.file(), next.label(), "backfill")
                : intake.refuse(next.file(), Refusal.because(Code.FILE_NOT_FOUND, Place.NOWHERE, name, name));
    }

    private Backfill marked(Backfill job, Pace pace, List<PlannedFile> plan) {
        int done = job.files().done();
        String current = done < plan.size() ? plan.get(done).file().name() : null;
        Backfill marked = job.at(now(), pace.mark(now(), done, job.observations()), current);
        store.put(marked);
        return marked;
    }

    private void end(Backfill job, State state) throws IOException {
        store.put(job.ended(state, now()));
        workplace.clear(job.id());
        LOG.infof("Backfill %s: %s, %s", job.id(), state, job.files());
    }

    private boolean stopped(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
