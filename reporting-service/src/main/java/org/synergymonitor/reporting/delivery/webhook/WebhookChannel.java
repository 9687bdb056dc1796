package org.synergymonitor.reporting.delivery.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.contracts.EventCodec;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.delivery.destination.Destination;
import org.synergymonitor.reporting.delivery.destination.DestinationKind;
import org.synergymonitor.reporting.delivery.ledger.AlertNotice;
import org.synergymonitor.reporting.delivery.ledger.AlertSentence;
import org.synergymonitor.reporting.delivery.ledger.Channel;
import org.synergymonitor.reporting.delivery.ledger.Delivery;
import org.synergymonitor.reporting.delivery.ledger.RetrySchedule;
import org.synergymonitor.reporting.delivery.ledger.Selection;
import org.synergymonitor.reporting.delivery.outbound.Answer;
import org.synergymonitor.reporting.delivery.outbound.Failure;
import org.synergymonitor.reporting.delivery.outbound.Message;
import org.synergymonitor.reporting.delivery.outbound.OutboundFailure;
import org.synergymonitor.reporting.delivery.secret.SecretVault;

/** Every transition once, signed, and again until it is taken. */
@ApplicationScoped
class WebhookChannel implements Channel {
    private final SecretVault vault;
    private final RetrySchedule retries;
    private final Optional<URI> publicUrl;

    WebhookChannel(SecretVault vault, ReportingConfig config) {
        this.vault = vault;
        this.retries = new RetrySchedule(
                config.delivery().retries(), config.delivery().longestRetryAfter(), () -> ThreadLocalRandom.current()
                        .nextDouble());
        this.publicUrl = config.delivery().publicUrl();
    }

    @Override
    public DestinationKind kind() {
        return DestinationKind.WEBHOOK;
    }

    @Override
    public Selection select(List<Delivery> queue, Instant now) {
        return Selection.inOrder(queue, now);
    }

    @Override
    public Message message(Destination destination, Delivery delivery, Instant now) {
        AlertNotice notice = delivery.notice();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("summary", AlertSentence.of(notice));
        content.put("snapshot", AlertSentence.snapshot(notice, publicUrl));
        content.put("alert", notice.transitioned());
        String type = "alert." + notice.kind().name().toLowerCase(Locale.ROOT);
        return signed(destination, delivery.id(), now, new Payload(type, notice.recordedAt(), content));
    }

    @Override
    public Message test(Destination destination, Instant now) {
        Names summary = new Names("这是一条测试消息", "This is a test");
        String id = "msg_test_" + UUID.randomUUID();
        return signed(destination, id, now, new Payload("test", now, Map.of("summary", summary)));
    }

    @Override
    public Optional<Instant> repeatAt(Delivery taken, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> retryAt(Delivery refused, Answer answer, Instant now) {
        return retries.next(now, refused.attempts() + 1, answer.retryAfter());
    }

    @Override
    public boolean outlastsMute(Delivery delivery) {
        return false;
    }

    private Message signed(Destination destination, String id, Instant now, Payload payload) {
        String body = new String(EventCodec.encode(payload), StandardCharsets.UTF_8);
        long timestamp = now.getEpochSecond();
        return new Message(
                destination.url(),
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature", signatures(destination, id, now, body)),
                body);
    }

    private String signatures(Destination destination, String id, Instant now, String body) {
        try {
            return destination.signing(now).stream()
                    .map(it -> vault.open(destination.id(), it).sign(id, now.getEpochSecond(), body))
                    .collect(Collectors.joining(" "));
        } catch (IllegalStateException e) {
            throw new OutboundFailure(Failure.SECRET_UNREADABLE, "", e);
        }
    }

    /** The body: the same bytes on every attempt. */
    private record Payload(String type, Instant timestamp, Map<String, Object> data) {}
}
