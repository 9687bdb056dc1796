package org.synergymonitor.streams;

import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;

/** Runs the topology of the service from its start, or as soon as the broker and the topics are there, to its shutdown. */
@ApplicationScoped
public class StreamsEngine {
    private static final Logger LOG = Logger.getLogger(StreamsEngine.class);

    private final StreamsSettings.Engine settings;
    private final StreamsConfiguration configuration;
    private final Topology topology;
    private final MeterRegistry meters;
    private final AtomicReference<KafkaStreams> streams = new AtomicReference<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<KafkaStreamsMetrics> metrics = Optional.empty();
    private volatile boolean everRan;
    private Thread starter;

    public StreamsEngine(
            StreamsSettings settings, StreamsConfiguration configuration, Topology topology, MeterRegistry meters) {
        this.settings = settings.streams();
        this.configuration = configuration;
        this.topology = topology;
        this.meters = meters;
    }

    void start(@Observes StartupEvent event) {
        starter = new Thread(this::startWhenPossible, "streams-starter");
        starter.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        starter.interrupt();
        starter.join();
        KafkaStreams running = streams.get();
        if (running != null) {
            metrics.ifPresent(KafkaStreamsMetrics::close);
            boolean closed = running.close(new CloseOptions().leaveGroup(true).timeout(settings.closeTimeout()));
            LOG.infof("Kafka Streams %s", closed ? "closed" : "did not close in " + settings.closeTimeout());
        }
    }

    /** @return what Kafka Streams does; {@code CREATED} also while there is no broker to talk to */
    public State state() {
        KafkaStreams running = streams.get();
        return running == null ? State.CREATED : running.state();
    }

    public boolean everRan() {
        return everRan;
    }

    /** @return whether Kafka Streams gave up; only a new process can help */
    public boolean failed() {
        State state = state();
        return state == State.ERROR || state == State.PENDING_ERROR || (state == State.NOT_RUNNING && !isStopping());
    }

    private void startWhenPossible() {
        TopicsPresence topics = new TopicsPresence(topology, configuration.impatientClient());
        while (!isStopping()) {
            try {
                topics.require();
                run(configuration.streams());
                return;
            } catch (KafkaException e) {
                LOG.warnf("Cannot start yet: %s", e.getMessage());
                pause();
            } catch (RuntimeException e) {
                LOG.error("Cannot start at all", e);
                Quarkus.asyncExit(1);
                return;
            }
        }
    }

    private void run(Properties properties) {
        KafkaStreams created = new KafkaStreams(topology, properties);
        created.setStateListener(this::changed);
        created.setUncaughtExceptionHandler(this::respond);
        streams.set(created);
        created.start();
        KafkaStreamsMetrics binder = new KafkaStreamsMetrics(created);
        binder.bindTo(meters);
        metrics = Optional.of(binder);
    }

    private void changed(State now, State before) {
        LOG.infof("Kafka Streams: %s → %s", before, now);
        if (now == State.RUNNING) {
            everRan = true;
        }
        if (now == State.ERROR && !isStopping()) {
            Quarkus.asyncExit(1);
        }
    }

    private StreamThreadExceptionResponse respond(Throwable failure) {
        if (StreamsFailure.isTransient(failure)) {
            LOG.warnf(failure, "A stream thread failed and is replaced");
            pause();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.errorf(failure, "Kafka Streams failed");
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void pause() {
        try {
            stopping.await(settings.retryInterval().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
