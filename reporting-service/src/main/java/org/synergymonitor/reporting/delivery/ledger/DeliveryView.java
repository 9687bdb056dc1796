package org.synergymonitor.reporting.delivery.ledger;

import java.time.Instant;
import java.util.Optional;

import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.definition.Names;

/** A line of the delivery log; {@code id} is the {@code webhook-id} that the receiver saw. */
public record DeliveryView(
        String id,
        String transition,
        String system,
        String alert,
        AlertTransition.Kind kind,
        Names summary,
        Instant recordedAt,
        DeliveryStatus status,
        Optional<SkipReason> skipped,
        int attempts,
        Optional<Instant> deliveredAt,
        Optional<Instant> nextAttemptAt,
        Optional<AnswerView> lastAnswer) {
    static DeliveryView of(Delivery it) {
        AlertNotice notice = it.notice();
        return new DeliveryView(
                it.id(),
                notice.id(),
                notice.system(),
                notice.alert(),
                notice.kind(),
                AlertSentence.of(notice),
                notice.recordedAt(),
                it.status(),
                it.skipped(),
                it.attempts(),
                it.deliveredAt(),
                it.nextAttemptAt(),
                it.lastAnswer().map(AnswerView::of));
    }
}
