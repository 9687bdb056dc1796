package org.synergymonitor.streams;

import java.util.Map;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfig;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.awaitility.Awaitility;

/** A replica of a service without the service: its engine, from start to a graceful stop. */
public final class EngineRun implements AutoCloseable {
    private final StreamsEngine engine;

    public EngineRun(String applicationId, Map<String, String> more, Topology topology, MeterRegistry meters) {
        SmallRyeConfig config = TestSettings.config(applicationId, more);
        StreamsSettings settings = config.getConfigMapping(StreamsSettings.class);
        engine = new StreamsEngine(settings, new StreamsConfiguration(settings, config), topology, meters);
        engine.start(new StartupEvent());
    }

    public EngineRun awaitRunning() {
        Awaitility.await().until(() -> engine.state() == State.RUNNING);
        return this;
    }

    StreamsHealth health() {
        return new StreamsHealth(engine);
    }

    @Override
    public void close() {
        try {
            engine.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
