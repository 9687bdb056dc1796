package org.synergymonitor.streams;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import org.apache.kafka.streams.KafkaStreams.State;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Live unless Kafka Streams gave up, so also while it waits for the broker, restores or rebalances; ready while it runs. */
@ApplicationScoped
public class StreamsHealth {
    private final StreamsEngine engine;

    public StreamsHealth(StreamsEngine engine) {
        this.engine = engine;
    }

    @Produces
    @Liveness
    HealthCheck live() {
        return () -> answer(!engine.failed());
    }

    @Produces
    @Readiness
    HealthCheck ready() {
        return () -> answer(engine.state() == State.RUNNING);
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> answer(engine.everRan());
    }

    private HealthCheckResponse answer(boolean up) {
        return HealthCheckResponse.named("kafka-streams")
                .status(up)
                .withData("state", engine.state().name())
                .build();
    }
}
