package org.synergymonitor.reporting.system;

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

import org.synergymonitor.model.measurement.Base;
import org.synergymonitor.reporting.alert.OpenAlert;
import org.synergymonitor.reporting.alert.OpenAlerts;
import org.synergymonitor.reporting.snapshot.Current;
import org.synergymonitor.reporting.snapshot.CurrentReads;

/** How every system stands, as gauges, read from the store: right after a start too, and on every replica. */
@ApplicationScoped
public class SystemGauges {
    private static final Logger LOG = Logger.getLogger(SystemGauges.class);

    private final CurrentReads current;
    private final OpenAlerts alerts;
    private final MultiGauge degrees;
    private final MultiGauge states;
    private final MultiGauge recorded;

    SystemGauges(CurrentReads current, OpenAlerts alerts, MeterRegistry metrics) {
        this.current = current;
        this.alerts = alerts;
        this.degrees = MultiGauge.builder("synergy.degree")
                .description("U of the newest complete period")
                .register(metrics);
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
            Map<String, List<OpenAlert>> open = alerts.bySystem();
            register(degrees, systems, SystemGauges::degrees);
            register(states, systems, it -> states(it, open.getOrDefault(it.system(), List.of())));
            register(recorded, systems, SystemGauges::recorded);
        } catch (MongoException e) {
            LOG.debugf("The gauges of the systems stay as they are: %s", e);
        }
    }

    private static void register(MultiGauge gauge, List<Current> systems, Function<Current, Stream<Row<?>>> rows) {
        gauge.register(systems.stream().flatMap(rows).toList(), true);
    }

    private static Stream<Row<?>> degrees(Current system) {
        return Stream.of(Base.values())
                .flatMap(
                        base -> system.degree(base).map(degree -> Row.of(tags(system, base), degree.value())).stream());
    }

    private static Stream<Row<?>> states(Current system, List<OpenAlert> open) {
        return Stream.of(Base.values())
                .map(base -> Row.of(tags(system, base), open.stream().anyMatch(it -> it.series() == base) ? 1 : 0));
    }

    private static Stream<Row<?>> recorded(Current system) {
        return Stream.of(
                Row.of(Tags.of("system", system.system()), system.recordedAt().toEpochMilli() / 1000.0));
    }

    private static Tags tags(Current system, Base base) {
        return Tags.of("system", system.system(), "base", base.toString());
    }
}
