package org.synergymonitor.reporting.delivery.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.bson.Document;

import org.synergymonitor.reporting.delivery.outbound.Answer;
import org.synergymonitor.reporting.delivery.outbound.Failure;
import org.synergymonitor.reporting.store.Instants;

/** A delivery as it is stored. */
final class DeliveryDocument {
    private DeliveryDocument() {}

    static Document of(Delivery it) {
        return new Document("_id", it.id())
                .append("destination", it.destination())
                .append("transition", it.notice().id())
                .append("system", it.notice().system())
                .append("alert", it.notice().alert())
                .append("turns", it.notice().opens() || it.notice().closes())
                .append("order", it.order())
                .append("json", it.notice().json())
                .append("status", it.status().name())
                .append("skipped", it.skipped().map(Enum::name).orElse(null))
                .append("attempts", it.attempts())
                .append(
                        "nextAttemptAt",
                        it.nextAttemptAt().map(Instants::sortable).orElse(null))
                .append("deliveredAt", it.deliveredAt().map(Instants::sortable).orElse(null))
                .append("replayed", it.replayed())
                .append("lastAnswer", it.lastAnswer().map(DeliveryDocument::of).orElse(null))
                .append("version", it.version());
    }

    static Delivery read(Document it) {
        return new Delivery(
                it.getString("_id"),
                it.getString("destination"),
                AlertNotice.parse(it.getString("json")),
                it.getString("order"),
                DeliveryStatus.valueOf(it.getString("status")),
                Optional.ofNullable(it.getString("skipped")).map(SkipReason::valueOf),
                it.getInteger("attempts"),
                Optional.ofNullable(it.getString("nextAttemptAt")).map(Instant::parse),
                Optional.ofNullable(it.getString("deliveredAt")).map(Instant::parse),
                it.getBoolean("replayed"),
                Optional.ofNullable(it.get("lastAnswer", Document.class)).map(DeliveryDocument::answer),
                it.getLong("version"));
    }

    private static Document of(Answer it) {
        return new Document("at", Instants.sortable(it.at()))
                .append("millis", it.millis())
                .append("status", it.status().orElse(null))
                .append("excerpt", it.excerpt())
                .append("failure", it.failure().map(Enum::name).orElse(null))
                .append("detail", it.detail())
                .append("retryAfter", it.retryAfter().map(Duration::toSeconds).orElse(null));
    }

    private static Answer answer(Document it) {
        return new Answer(
                Instant.parse(it.getString("at")),
                it.getLong("millis"),
                Optional.ofNullable(it.getInteger("status")),
                it.getString("excerpt"),
                Optional.ofNullable(it.getString("failure")).map(Failure::valueOf),
                it.getString("detail"),
                Optional.ofNullable(it.getLong("retryAfter")).map(Duration::ofSeconds));
    }
}
