package org.synergymonitor.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Whether callers are asked who they are. A service that nothing protects does not start. */
@ApplicationScoped
class Posture {
    private static final Logger LOG = Logger.getLogger(Posture.class);

    static final String SERVER = "quarkus.oidc.auth-server-url";

    private final boolean guarded;
    private final Optional<String> audience;
    private final boolean open;
    private final String host;

    Posture(
            @ConfigProperty(name = SERVER) Optional<String> authServer,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<String> audience,
            @ConfigProperty(name = "quarkus.http.host") String host,
            AccessConfig config) {
        this.guarded = authServer.isPresent();
        this.audience = audience;
        this.open = config.open();
        this.host = host;
    }

    boolean isOpen() {
        return !guarded;
    }

    void check(@Observes StartupEvent start) {
        if (guarded && open) {
            throw new IllegalStateException(
                    "Both SYNERGY_ACCESS_OPEN and QUARKUS_OIDC_AUTH_SERVER_URL are set: take one away.");
        }
        if (guarded && audience.isEmpty()) {
            throw new IllegalStateException(
                    "QUARKUS_OIDC_TOKEN_AUDIENCE is not set: tokens that were issued for others would be accepted. Set it to"
                            + " the audience of this service, or to 'any'.");
        }
        if (!guarded && !open && !isLoopback()) {
            throw new IllegalStateException("Anybody who reaches " + host
                    + " could do everything: set QUARKUS_OIDC_AUTH_SERVER_URL, or SYNERGY_ACCESS_OPEN=true if something else"
                    + " protects it, or QUARKUS_HTTP_HOST=127.0.0.1.");
        }
        if (!guarded) {
            LOG.warnf("No access control: whoever reaches %s may do everything", host);
        }
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
