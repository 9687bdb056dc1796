package org.synergymonitor.ingestion.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jboss.logging.Logger;

import org.synergymonitor.contracts.Topics;
import org.synergymonitor.ingestion.KafkaSettings;
import org.synergymonitor.ingestion.Settings;
import org.synergymonitor.ingestion.outbox.Appended;
import org.synergymonitor.ingestion.outbox.Outbox;
import org.synergymonitor.ingestion.outbox.OutboxEntry;
import org.synergymonitor.ingestion.relay.LogWriter.Message;
import org.synergymonitor.ingestion.release.ReleaseStore;

/**
 * Sends the outbox, each event once and in sequence, from one thread of one replica: see ADR 0003. Whatever goes wrong, it takes over from
 * itself: fence what was, read what is there, go on from that.
 */
@Singleton
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final String CLIENT = "ingestion-outbox";
    private static final int BATCH_BYTES = Topics.MAX_MESSAGE_BYTES / 2;
    private static final Duration SAVE_AFTER = Duration.ofSeconds(1);
    private static final Duration INTERRUPTED = Duration.ofSeconds(1);
    private static final Duration MOST_PATIENCE = Duration.ofSeconds(5);

    private final KafkaSettings kafka;
    private final Settings.Relay settings;
    private final Outbox outbox;
    private final Backlog backlog;
    private final Appended appended;
    private final ProgressStore store;
    private final LoggedEvents events;
    private final Counter sent;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;
    private volatile State state = State.TAKING_OVER;
    private Progress saved = Progress.NONE;
    private Instant savedAt = Instant.EPOCH;

    OutboxRelay(
            KafkaSettings kafka,
            Settings settings,
            Outbox outbox,
            Backlog backlog,
            Appended appended,
            ProgressStore store,
            ReleaseStore releases,
            MeterRegistry metrics) {
        this.kafka = kafka;
        this.settings = settings.relay();
        this.outbox = outbox;
        this.backlog = backlog;
        this.appended = appended;
        this.store = store;
        this.events = new LoggedEvents(releases);
        this.sent = metrics.counter("synergy.outbox.sent");
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        appended.wake();
        thread.join(settings.brokerTimeout().toMillis());
        thread.interrupt();
        thread.join(INTERRUPTED.toMillis());
    }

    public State state() {
        return state;
    }

    public long pending() {
        return backlog.pending();
    }

    private void run() {
        Duration patience = settings.poll();
        while (!stopping) {
            try (LogWriter writer = LogWriter.takeOver(
                    kafka.transactionalProducer(CLIENT, settings.brokerTimeout(), settings.transactionTimeout()))) {
                saved = store.load();
                Progress progress = new LogTail(kafka.consumer(CLIENT, settings.brokerTimeout())).read(saved);
                LOG.infof("Sending to %s", Topics.STATISTICAL_RELEASES);
                state = State.SENDING;
                patience = settings.poll();
                send(writer, progress);
            } catch (KafkaException | MongoException e) {
                if (fenced(e)) {
                    LOG.info("Another replica sends now");
                    state = State.WAITING;
                    awaitOverdue();
                    continue;
                }
                if (state != State.TAKING_OVER) {
                    LOG.warnf("Sending stopped, taking over again: %s", e.getMessage());
                } else {
                    LOG.debugf("Not yet taken over: %s", e.getMessage());
                }
                state = State.TAKING_OVER;
                lookQuietly();
                await(patience);
                patience = patience.multipliedBy(2).compareTo(MOST_PATIENCE) < 0
                        ? patience.multipliedBy(2)
                        : MOST_PATIENCE;
            } catch (RuntimeException e) {
                LOG.error("Sending failed unexpectedly", e);
                state = State.TAKING_OVER;
                await(MOST_PATIENCE);
            }
        }
    }

    private void send(LogWriter writer, Progress from) {
        Progress progress = from;
        Set<String> due = backlog.look(progress);
        Instant lookedAt = Instant.now();
        while (!stopping) {
            List<Message> batch = batch(due, progress);
            if (!batch.isEmpty()) {
                progress = writer.write(batch, progress);
                sent.increment(batch.size());
                due.addAll(appended.take());
                save(progress, SAVE_AFTER);
                continue;
            }
            save(progress, SAVE_AFTER);
            await(settings.poll());
            due = new LinkedHashSet<>(appended.take());
            if (Duration.between(lookedAt, Instant.now()).compareTo(settings.poll()) >= 0) {
                due.addAll(backlog.look(progress));
                lookedAt = Instant.now();
            }
        }
        save(progress, Duration.ZERO);
    }

    /** Takes the next entries of the systems that are due; a system without any is due no more. */
    private List<Message> batch(Set<String> due, Progress progress) {
        List<Message> batch = new ArrayList<>();
        int bytes = 0;
        while (batch.isEmpty() && !due.isEmpty()) {
            Map<String, List<OutboxEntry>> next = backlog.next(due, progress);
            due.removeAll(due.stream().limit(Backlog.SYSTEMS_LOOKED_AT).toList());
            due.addAll(next.keySet());
            for (List<OutboxEntry> entries : next.values()) {
                for (OutboxEntry entry : entries) {
                    if (batch.size() == settings.batch() || bytes > BATCH_BYTES) {
                        return batch;
                    }
                    Message message = message(entry);
                    bytes += message.bytes();
                    batch.add(message);
                }
            }
        }
        return batch;
    }

    private Message message(OutboxEntry entry) {
        return Message.of(events.event(entry, outbox.definition(entry)), entry.traceparent());
    }

    private void save(Progress progress, Duration after) {
        if (!progress.equals(saved) && Duration.between(savedAt, Instant.now()).compareTo(after) >= 0) {
            store.save(progress);
            saved = progress;
            savedAt = Instant.now();
        }
    }

    private void awaitOverdue() {
        while (!stopping) {
            await(settings.poll());
            try {
                backlog.look(store.load());
                if (backlog.age().compareTo(settings.overdue()) > 0) {
                    return;
                }
            } catch (MongoException e) {
                LOG.debugf("The store did not answer: %s", e.getMessage());
            }
        }
    }

    private void lookQuietly() {
        try {
            backlog.look(store.load());
        } catch (MongoException e) {
            LOG.debugf("The store did not answer: %s", e.getMessage());
        }
    }

    private void await(Duration atMost) {
        try {
            appended.await(atMost);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static boolean fenced(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof ProducerFencedException || it instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    /** What the relay of this replica is doing. */
    public enum State {
        TAKING_OVER,
        SENDING,
        /** Another replica sends. */
        WAITING
    }
}
