package org.synergymonitor.reporting.intake;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** How far each topic is stored: the newest recordedAt, from which a dashboard takes its age. */
@ApplicationScoped
public class Progress {
    private final MeterRegistry metrics;
    private final Map<String, Instant> newest = new ConcurrentHashMap<>();

    Progress(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    public void stored(String topic, Instant recordedAt) {
        if (newest.put(topic, recordedAt) == null) {
            Gauge.builder(
                            "synergy.last.recorded.timestamp",
                            newest,
                            it -> it.get(topic).toEpochMilli() / 1000.0)
                    .tag("topic", topic)
                    .baseUnit("seconds")
                    .register(metrics);
        }
    }
}
