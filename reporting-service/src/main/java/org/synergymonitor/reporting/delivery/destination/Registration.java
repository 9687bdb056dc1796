package org.synergymonitor.reporting.delivery.destination;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Refusal;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.delivery.outbound.Guard;
import org.synergymonitor.reporting.delivery.secret.SealedSecret;
import org.synergymonitor.reporting.delivery.secret.SecretVault;
import org.synergymonitor.reporting.delivery.secret.WebhookSecret;
import org.synergymonitor.reporting.http.ProblemException;

/** Makes destinations and their secrets. */
@ApplicationScoped
class Registration {
    private static final int ID_BYTES = 8;

    private final DestinationStore destinations;
    private final Guard guard;
    private final SecretVault vault;
    private final int most;
    private final Duration oldSecretFor;
    private final SecureRandom random = new SecureRandom();

    Registration(DestinationStore destinations, Guard guard, SecretVault vault, ReportingConfig config) {
        this.destinations = destinations;
        this.guard = guard;
        this.vault = vault;
        this.most = config.delivery().mostDestinations();
        this.oldSecretFor = config.delivery().oldSecretFor();
    }

    /** @return with its secret, if it has one */
    DestinationView create(InputStream body) throws IOException {
        Instant now = Instant.now();
        Destination read = new DestinationReader(guard, vault.canSeal()).read(body, newId(), now);
        requireRoom();
        if (read.kind() != DestinationKind.WEBHOOK) {
            destinations.insert(read);
            return DestinationView.of(read, now);
        }
        WebhookSecret secret = vault.generate();
        destinations.insert(read.rotated(vault.seal(read.id(), secret), now));
        return DestinationView.of(read, now, Optional.of(secret));
    }

    /** @return with its new secret; empty if there is no such destination */
    Optional<DestinationView> rotate(String id) {
        Instant now = Instant.now();
        Optional<Destination> found = destinations.find(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        requireSecret(found.get());
        WebhookSecret secret = vault.generate();
        SealedSecret sealed = vault.seal(id, secret);
        return destinations
                .change(id, it -> it.rotated(sealed, now.plus(oldSecretFor)))
                .map(it -> DestinationView.of(it, now, Optional.of(secret)));
    }

    private void requireRoom() {
        if (destinations.all().size() >= most) {
            throw ProblemException.unprocessable(
                    "TOO_MANY_DESTINATIONS",
                    null,
                    null,
                    new Names(
                            "最多 " + most + " 个投递目标（设置 synergy.delivery.most-destinations）",
                            "There are at most " + most
                                    + " destinations (setting synergy.delivery.most-destinations)"));
        }
    }

    private void requireSecret(Destination destination) {
        if (destination.secret().isEmpty()) {
            throw ProblemException.unprocessable(
                    "NO_SECRET", "id", destination.id(), new Names("只有 webhook 有密钥", "Only webhooks have a secret"));
        }
        if (!vault.canSeal()) {
            throw Refusal.because(Code.NO_SECRET_KEY, Place.NOWHERE, null);
        }
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return "dst_" + HexFormat.of().formatHex(id);
    }
}
