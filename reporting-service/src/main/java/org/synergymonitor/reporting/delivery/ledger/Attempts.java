package org.synergymonitor.reporting.delivery.ledger;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import org.synergymonitor.reporting.delivery.destination.Destination;
import org.synergymonitor.reporting.delivery.destination.DestinationKind;
import org.synergymonitor.reporting.delivery.destination.DestinationStore;
import org.synergymonitor.reporting.delivery.outbound.Answer;
import org.synergymonitor.reporting.delivery.outbound.Outbound;

/** Sends one delivery and writes down what came of it. A crash between the two repeats it under the same id. */
@ApplicationScoped
class Attempts {
    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final Ledger ledger;
    private final DestinationStore destinations;
    private final Withholding withholding;
    private final Outbound outbound;
    private final MeterRegistry metrics;

    Attempts(
            Ledger ledger,
            DestinationStore destinations,
            Withholding withholding,
            Outbound outbound,
            MeterRegistry metrics) {
        this.ledger = ledger;
        this.destinations = destinations;
        this.withholding = withholding;
        this.outbound = outbound;
        this.metrics = metrics;
    }

    /** @return false if the destination is gone */
    boolean attempt(Destination destination, Delivery delivery, Channel channel) {
        Instant now = Instant.now();
        Optional<SkipReason> against = withholding.reason(delivery, now);
        if (against.isPresent()) {
            withhold(delivery, against.get(), channel, now);
            return true;
        }
        Answer answer = outbound.post(() -> channel.message(destination, delivery, now));
        Instant after = Instant.now();
        if (answer.delivered()) {
            write(delivery.accepted(answer, channel.repeatAt(delivery, after)));
            return true;
        }
        boolean gone = answer.gone() && destination.kind() == DestinationKind.WEBHOOK;
        write(delivery.refused(answer, gone ? Optional.empty() : channel.retryAt(delivery, answer, after)));
        LOG.warnf(
                "Delivery %s to %s did not succeed: %s",
                delivery.id(),
                destination.id(),
                answer.failure()
                        .map(Enum::name)
                        .orElse("HTTP " + answer.status().orElse(0)));
        if (gone) {
            destinations.retire(destination.id());
        }
        return !gone;
    }

    private void withhold(Delivery delivery, SkipReason reason, Channel channel, Instant now) {
        boolean later = reason == SkipReason.MUTED && channel.outlastsMute(delivery);
        write(later ? delivery.postponed(channel.repeatAt(delivery, now).orElse(now)) : delivery.skipped(reason));
    }

    private void write(Delivery delivery) {
        if (ledger.replace(delivery)) {
            metrics.counter("synergy.deliveries", "status", delivery.status().name())
                    .increment();
        } else {
            LOG.infof("Delivery %s was changed meanwhile; that holds", delivery.id());
        }
    }
}
