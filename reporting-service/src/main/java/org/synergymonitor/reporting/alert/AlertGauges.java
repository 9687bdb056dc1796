package org.synergymonitor.reporting.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.synergymonitor.reporting.snapshot.CurrentReads;
import org.synergymonitor.reporting.system.RegisteredSystem;
import org.synergymonitor.reporting.system.SystemStore;

/** The alert state of every system, and when its newest revision was recorded, read from the store: on every replica alike. */
@ApplicationScoped
public class AlertGauges {
    private static final Logger LOG = Logger.getLogger(AlertGauges.class);

    private final SystemStore systems;
    private final CurrentReads current;
    private final OpenAlerts alerts;
    private final MultiGauge states;
    private final MultiGauge recorded;

    AlertGauges(SystemStore systems, CurrentReads current, OpenAlerts alerts, MeterRegistry metrics) {
        this.systems = systems;
        this.current = current;
        this.alerts = alerts;
        this.states = MultiGauge.builder("synergy.alert.open")
                .description("1 while the alert of the rule is open, else 0")
                .register(metrics);
        this.recorded = MultiGauge.builder("synergy.revision.recorded.timestamp")
                .description("When the newest revision of the system was recorded")
                .baseUnit("seconds")
                .register(metrics);
    }

    @Scheduled(
            every = "${synergy.reporting.degree-refresh:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            states.register(states(systems.all(), alerts.bySystem()), true);
            recorded.register(
                    current.all().stream()
                            .map(it -> MultiGauge.Row.of(
                                    Tags.of("system", it.system()),
                                    it.recordedAt().toEpochMilli() / 1000.0))
                            .toList(),
                    true);
        } catch (MongoException e) {
            LOG.debugf("The gauges of alerts stay as they are: %s", e);
        }
    }

    private static List<MultiGauge.Row<?>> states(List<RegisteredSystem> systems, Map<String, List<OpenAlert>> open) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (RegisteredSystem system : systems) {
            List<OpenAlert> alerts = open.getOrDefault(system.id(), List.of());
            system.definition()
                    .map(it -> it.alerts().inForce())
                    .orElse(List.of())
                    .forEach(rule -> rows.add(MultiGauge.Row.of(
                            Tags.of(
                                    "system",
                                    system.id(),
                                    "rule",
                                    rule.id(),
                                    "severity",
                                    rule.severity().toString()),
                            alerts.stream().anyMatch(it -> it.rule().equals(rule.id())) ? 1 : 0)));
        }
        return rows;
    }
}
