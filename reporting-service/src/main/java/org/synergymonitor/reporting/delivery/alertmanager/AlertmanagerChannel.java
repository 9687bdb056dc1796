package org.synergymonitor.reporting.delivery.alertmanager;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.delivery.DeliveryConfig;
import org.synergymonitor.reporting.delivery.destination.Destination;
import org.synergymonitor.reporting.delivery.destination.DestinationKind;
import org.synergymonitor.reporting.delivery.ledger.AlertNotice;
import org.synergymonitor.reporting.delivery.ledger.AlertSentence;
import org.synergymonitor.reporting.delivery.ledger.Channel;
import org.synergymonitor.reporting.delivery.ledger.Delivery;
import org.synergymonitor.reporting.delivery.ledger.Selection;
import org.synergymonitor.reporting.delivery.outbound.Answer;
import org.synergymonitor.reporting.delivery.outbound.Message;

/**
 * What is open, again and again while it is, and for a while that it is over. A revision of the past is an alert of its own that ends
 * by itself, since Alertmanager notifies nobody of what is over when it hears of it.
 */
@ApplicationScoped
class AlertmanagerChannel implements Channel {
    private static final String PATH = "/api/v2/alerts";

    private final DeliveryConfig config;

    AlertmanagerChannel(ReportingConfig config) {
        this.config = config.delivery();
    }

    @Override
    public DestinationKind kind() {
        return DestinationKind.ALERTMANAGER;
    }

    @Override
    public Selection select(List<Delivery> queue, Instant now) {
        return Selection.newest(queue, now);
    }

    @Override
    public Message message(Destination destination, Delivery delivery, Instant now) {
        AlertNotice notice = delivery.notice();
        boolean revision = !notice.opens() && !notice.closes();
        Map<String, String> labels = new HashMap<>(notice.identity());
        labels.put("alertname", revision ? "SynergyVerdictRevised" : "SynergyAlert");
        Optional<Instant> startsAt =
                notice.opens() ? Optional.of(notice.recordedAt().truncatedTo(ChronoUnit.MILLIS)) : Optional.empty();
        Optional<Instant> endsAt = revision
                ? Optional.of(now.plus(config.resolvedFor()))
                : notice.closes() ? Optional.of(notice.recordedAt().truncatedTo(ChronoUnit.MILLIS)) : Optional.empty();
        return message(
                destination,
                new PostableAlert(
                        labels,
                        AlertSentence.particulars(notice, config.publicUrl()),
                        startsAt,
                        endsAt,
                        config.publicUrl().map(it -> AlertSentence.snapshot(notice, Optional.of(it)))));
    }

    @Override
    public Message test(Destination destination, Instant now) {
        return message(
                destination,
                new PostableAlert(
                        Map.of("alertname", "SynergyDeliveryTest", "severity", "info"),
                        Map.of("summary", "This is a test", "summary_zh", "这是一条测试消息"),
                        Optional.of(now),
                        Optional.of(now.plus(config.resend())),
                        Optional.empty()));
    }

    @Override
    public Optional<Instant> repeatAt(Delivery taken, Instant now) {
        Instant next = now.plus(config.resend());
        if (taken.notice().opens()) {
            return Optional.of(next);
        }
        Instant last = taken.deliveredAt().orElse(now).plus(config.resolvedFor());
        return taken.notice().closes() && !next.isAfter(last) ? Optional.of(next) : Optional.empty();
    }

    /** What is open goes on until it is over, whatever Alertmanager says; its end no longer than anybody waits for it. */
    @Override
    public Optional<Instant> retryAt(Delivery refused, Answer answer, Instant now) {
        Duration asked = answer.retryAfter().filter(this::isBearable).orElse(config.resend());
        Instant next = now.plus(asked.compareTo(config.resend()) < 0 ? config.resend() : asked);
        boolean late = next.isAfter(refused.notice().recordedAt().plus(config.longestDelay()));
        return late && !refused.notice().opens() ? Optional.empty() : Optional.of(next);
    }

    @Override
    public boolean outlastsMute(Delivery delivery) {
        return delivery.notice().opens();
    }

    private boolean isBearable(Duration asked) {
        return asked.compareTo(config.longestRetryAfter()) <= 0;
    }

    private static Message message(Destination destination, PostableAlert alert) {
        String base = destination.url().toString().replaceAll("/+$", "");
        return new Message(
                URI.create(base + PATH),
                Map.of(),
                new String(EventCodec.encode(List.of(alert)), StandardCharsets.UTF_8));
    }
}
