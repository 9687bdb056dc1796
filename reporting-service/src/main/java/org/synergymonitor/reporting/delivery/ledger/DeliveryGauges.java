package org.synergymonitor.reporting.delivery.ledger;

import jakarta.enterprise.context.ApplicationScoped;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.synergymonitor.reporting.delivery.destination.Destination;
import org.synergymonitor.reporting.delivery.destination.DestinationStore;

/** How much each destination has still to be told: a receiver that does not answer shows here. */
@ApplicationScoped
public class DeliveryGauges {
    private static final Logger LOG = Logger.getLogger(DeliveryGauges.class);

    private final DestinationStore destinations;
    private final Ledger ledger;
    private final MultiGauge waiting;

    DeliveryGauges(DestinationStore destinations, Ledger ledger, MeterRegistry metrics) {
        this.destinations = destinations;
        this.ledger = ledger;
        this.waiting = MultiGauge.builder("synergy.deliveries.waiting")
                .description("Deliveries that have not succeeded yet and will be tried again")
                .register(metrics);
    }

    @Scheduled(
            every = "${synergy.reporting.degree-refresh:10s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        try {
            waiting.register(destinations.all().stream().map(this::waiting).toList(), true);
        } catch (MongoException e) {
            LOG.debugf("The gauges of deliveries stay as they are: %s", e);
        }
    }

    private Row<?> waiting(Destination destination) {
        long pending = ledger.queue(destination.id()).stream()
                .filter(it -> it.status() == DeliveryStatus.PENDING)
                .count();
        return Row.of(Tags.of("destination", destination.id(), "name", destination.name()), pending);
    }
}
