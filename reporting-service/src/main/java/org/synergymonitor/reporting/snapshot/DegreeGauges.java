package org.synergymonitor.reporting.snapshot;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.synergymonitor.model.definition.Base;

/** The newest U of every system as gauges, read from the store: right after a start too, and on every replica. */
@ApplicationScoped
public class DegreeGauges {
    private static final Logger LOG = Logger.getLogger(DegreeGauges.class);

    private final CurrentReads current;
    private final MultiGauge degrees;

    DegreeGauges(CurrentReads current, MeterRegistry metrics) {
        this.current = current;
        this.degrees = MultiGauge.builder("synergy.degree")
                .description("U of the newest complete period")
                .register(metrics);
    }

    @Scheduled(
            every = "${synergy.reporting.degree-refresh:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            degrees.register(rows(current.all()), true);
        } catch (MongoException e) {
            LOG.debugf("The gauges of U stay as they are: %s", e);
        }
    }

    private static List<MultiGauge.Row<?>> rows(List<Current> all) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        for (Current system : all) {
            for (Base base : Base.values()) {
                system.degree(base)
                        .ifPresent(degree -> rows.add(MultiGauge.Row.of(
                                Tags.of("system", system.system(), "base", base.toString()), degree.value())));
            }
        }
        return rows;
    }
}
