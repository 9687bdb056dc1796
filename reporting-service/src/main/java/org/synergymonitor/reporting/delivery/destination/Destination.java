package org.synergymonitor.reporting.delivery.destination;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.synergymonitor.reporting.delivery.secret.SealedSecret;

/**
 * Where alert transitions are delivered.
 *
 * @param url of a webhook, or the base of an Alertmanager
 * @param createdAt nothing recorded before is delivered
 * @param disabledBecause empty while it is enabled
 * @param secret of a webhook
 * @param version counts its changes
 */
public record Destination(
        String id,
        DestinationKind kind,
        String name,
        URI url,
        Instant createdAt,
        Optional<DisabledReason> disabledBecause,
        Optional<SealedSecret> secret,
        Optional<RetiringSecret> retiring,
        long version) {

    public boolean enabled() {
        return disabledBecause.isEmpty();
    }

    /** @return those that sign now, the newest first */
    public List<SealedSecret> signing(Instant now) {
        return Stream.concat(
                        secret.stream(),
                        retiring.filter(it -> it.until().isAfter(now)).map(RetiringSecret::secret).stream())
                .toList();
    }

    Destination disabled(DisabledReason because) {
        return new Destination(id, kind, name, url, createdAt, Optional.of(because), secret, retiring, version + 1);
    }

    Destination withEnabled() {
        return new Destination(id, kind, name, url, createdAt, Optional.empty(), secret, retiring, version + 1);
    }

    /** @param until when the present secret stops to sign */
    Destination rotated(SealedSecret next, Instant until) {
        return new Destination(
                id,
                kind,
                name,
                url,
                createdAt,
                disabledBecause,
                Optional.of(next),
                secret.map(it -> new RetiringSecret(it, until)),
                version + 1);
    }
}
