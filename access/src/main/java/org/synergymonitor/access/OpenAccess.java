package org.synergymonitor.access;

import java.security.Principal;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Takes everybody for an operator while access is open, so that the same rules hold with and without tokens. */
@ApplicationScoped
class OpenAccess implements HttpAuthenticationMechanism {
    /** All that is known of a caller: the way it came. */
    private static final Principal ANYBODY = new QuarkusPrincipal("http");

    private static final SecurityIdentity OPERATOR = GrantedRoles.granted(QuarkusSecurityIdentity.builder()
            .setPrincipal(ANYBODY)
            .addRole(Role.OPERATOR)
            .build());

    private final Posture posture;

    OpenAccess(Posture posture) {
        this.posture = posture;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        return posture.isOpen()
                ? Uni.createFrom().item(OPERATOR)
                : Uni.createFrom().nullItem();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    /** Before that of tokens. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
