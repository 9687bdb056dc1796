package org.synergymonitor.reporting.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.WithDefault;

/** How alert transitions are delivered. */
public interface DeliveryConfig {
    /** The ledger's own database, which a rebuild of the other never touches; {@code <the other>-deliveries} unless set. */
    Optional<String> database();

    /** Keys of the secrets of webhooks: a line each, an id and 32 bytes in base64; the first one encrypts, all decrypt. */
    Optional<Path> keyFile();

    /** Where snapshots are served to those who read alerts, for the links in them. */
    Optional<URI> publicUrl();

    /** Who may be asked, as {@code host:port}, at whatever address its name leads to. */
    Optional<List<String>> allowedHosts();

    /** Networks in CIDR notation that may be asked although they are not public, on any port. */
    Optional<List<String>> permittedNetworks();

    /** Ports of public addresses. */
    @WithDefault("80,443")
    Set<Integer> allowedPorts();

    @WithDefault("50")
    int mostDestinations();

    /** A transition that is recorded longer than this after its release was published pages nobody. */
    @WithDefault("7D")
    Duration longestDelay();

    /** How often the ledger is asked for what is due. */
    @WithDefault("1s")
    Duration poll();

    /** How long one attempt may take. */
    @WithDefault("15s")
    Duration timeout();

    /** The longest wait before each next attempt at a webhook; it is given up after the last. */
    @WithDefault("5s,5M,30M,2H,5H,10H,14H,20H,24H")
    List<Duration> retries();

    /** The longest that a receiver may ask to be left alone. */
    @WithDefault("24H")
    Duration longestRetryAfter();

    /** How long the secret before a rotation signs too. */
    @WithDefault("24H")
    Duration oldSecretFor();

    /** How often an Alertmanager hears of an alert that is open. */
    @WithDefault("60s")
    Duration resend();

    /** How long it hears that an alert is over. */
    @WithDefault("5M")
    Duration resolvedFor();
}
