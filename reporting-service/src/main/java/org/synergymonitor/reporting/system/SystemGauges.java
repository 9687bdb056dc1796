package org.synergymonitor.reporting.system;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.reporting.alert.OpenAlert;
import org.synergymonitor.reporting.alert.OpenAlerts;
import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.snapshot.CurrentReads;

/** How every system stands, as gauges, read from the store: right after a start too, and on every replica. */
@ApplicationScoped
public class SystemGauges {
    private static final Logger LOG = Logger.getLogger(SystemGauges.class);

    private final SystemStore definitions;
    private final CurrentReads current;
    private final OpenAlerts alerts;
    private final MultiGauge degrees;
    private final MultiGauge states;
    private final MultiGauge recorded;

    SystemGauges(SystemStore definitions, CurrentReads current, OpenAlerts alerts, MeterRegistry metrics) {
        this.definitions = definitions;
        this.current = current;
        this.alerts = alerts;
        this.degrees = MultiGauge.builder("synergy.degree")
                .description("U of the newest complete period")
                .register(metrics);
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
            List<Current> measured = current.all();
            Map<String, List<OpenAlert>> open = alerts.bySystem();
            register(degrees, measured, SystemGauges::degrees);
            register(states, definitions.all(), it -> states(it, open.getOrDefault(it.id(), List.of())));
            register(recorded, measured, SystemGauges::recorded);
        } catch (MongoException e) {
            LOG.debugf("The gauges of the systems stay as they are: %s", e);
        }
    }

    private static <T> void register(MultiGauge gauge, List<T> systems, Function<T, Stream<Row<?>>> rows) {
        gauge.register(systems.stream().flatMap(rows).toList(), true);
    }

    private static Stream<Row<?>> degrees(Current system) {
        return Stream.of(Base.values())
                .flatMap(base -> system
                        .degree(base)
                        .map(degree ->
                                Row.of(Tags.of("system", system.system(), "base", base.toString()), degree.value()))
                        .stream());
    }

    private static Stream<Row<?>> states(RegisteredSystem system, List<OpenAlert> open) {
        return system.definition().map(it -> it.alerts().inForce()).stream()
                .flatMap(Collection::stream)
                .map(rule -> Row.of(
                        tags(system.id(), rule),
                        open.stream().anyMatch(it -> it.rule().equals(rule.id())) ? 1 : 0));
    }

    private static Tags tags(String system, AlertRule rule) {
        return Tags.of(
                "system", system, "rule", rule.id(), "severity", rule.severity().toString());
    }

    private static Stream<Row<?>> recorded(Current system) {
        return Stream.of(
                Row.of(Tags.of("system", system.system()), system.recordedAt().toEpochMilli() / 1000.0));
    }
}
