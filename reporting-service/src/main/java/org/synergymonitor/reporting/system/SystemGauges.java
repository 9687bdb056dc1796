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

import org.synergymonitor.model.measurement.Base;
import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.snapshot.CurrentReads;

/** The alert state of every system, and when its newest revision was recorded, read from the store: on every replica alike. */
@ApplicationScoped
public class AlertGauges {
    private static final Logger LOG = Logger.getLogger(AlertGauges.class);

    private final CurrentReads current;
    private final OpenAlerts alerts;
    private final MultiGauge states;
    private final MultiGauge recorded;

    AlertGauges(CurrentReads current, OpenAlerts alerts, MeterRegistry metrics) {
        this.current = current;
        this.alerts = alerts;
        this.states = MultiGauge.builder("synergy.alert.open")
                .description("1 while the alert of the series is open, else 0")
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
            List<Current> systems = current.all();
            states.register(states(systems, alerts.bySystem()), true);
            recorded.register(
                    systems.stream()
                            .map(it -> MultiGauge.Row.of(
                                    Tags.of("system", it.system()),
                                    it.recordedAt().toEpochMilli() / 1000.0))
                            .toList(),
                    true);
        } catch (MongoException e) {
            LOG.debugf("The gauges of alerts stay as they are: %s", e);
        }
    }

    private static List<MultiGauge.Row<?>> states(List<Current> systems, Map<String, List<OpenAlert>> open) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (Current system : systems) {
            for (Base series : Base.values()) {
                boolean isOpen =
                        open.getOrDefault(system.system(), List.of()).stream().anyMatch(it -> it.series() == series);
                rows.add(MultiGauge.Row.of(
                        Tags.of("system", system.system(), "base", series.toString()), isOpen ? 1 : 0));
            }
        }
        return rows;
    }
}
