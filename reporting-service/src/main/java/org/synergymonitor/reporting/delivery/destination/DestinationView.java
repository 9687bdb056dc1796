package org.synergymonitor.reporting.delivery.destination;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

import org.synergymonitor.reporting.delivery.secret.WebhookSecret;

/**
 * A destination as it is shown.
 *
 * @param secret there only in the answer to its creation or rotation
 * @param oldSecretUntil until when the one before signs too
 */
public record DestinationView(
        String id,
        DestinationKind kind,
        String name,
        URI url,
        Instant createdAt,
        boolean enabled,
        Optional<DisabledReason> disabledBecause,
        Optional<Instant> oldSecretUntil,
        Optional<String> secret) {
    static DestinationView of(Destination it, Instant now) {
        return of(it, now, Optional.empty());
    }

    static DestinationView of(Destination it, Instant now, Optional<WebhookSecret> shown) {
        return new DestinationView(
                it.id(),
                it.kind(),
                it.name(),
                it.url(),
                it.createdAt(),
                it.enabled(),
                it.disabledBecause(),
                it.retiring().map(RetiringSecret::until).filter(until -> until.isAfter(now)),
                shown.map(WebhookSecret::reveal));
    }
}
