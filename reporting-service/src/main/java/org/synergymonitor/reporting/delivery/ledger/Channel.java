package org.synergymonitor.reporting.delivery.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.synergymonitor.reporting.delivery.destination.Destination;
import org.synergymonitor.reporting.delivery.destination.DestinationKind;
import org.synergymonitor.reporting.delivery.outbound.Answer;
import org.synergymonitor.reporting.delivery.outbound.Message;

/** The manners of one kind of destination. */
public interface Channel {
    DestinationKind kind();

    Selection select(List<Delivery> queue, Instant now);

    /** @throws org.synergymonitor.reporting.delivery.outbound.OutboundFailure if it cannot be made */
    Message message(Destination destination, Delivery delivery, Instant now);

    /** @return one that says that it is none */
    Message test(Destination destination, Instant now);

    /** @return when what the receiver took is said again */
    Optional<Instant> repeatAt(Delivery taken, Instant now);

    /** @return when what the receiver did not take is tried again, empty if it is given up */
    Optional<Instant> retryAt(Delivery refused, Answer answer, Instant now);

    /** @return whether a muted one is kept for the end of the mute, rather than never sent */
    boolean outlastsMute(Delivery delivery);
}
