package org.synergymonitor.access;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Reads the grants out of the roles of a token, and adds the roles that they include. */
@ApplicationScoped
class GrantedRoles implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.isAnonymous() ? identity : granted(identity));
    }

    static SecurityIdentity granted(SecurityIdentity identity) {
        Grants grants = Grants.of(identity.getRoles());
        return QuarkusSecurityIdentity.builder(identity)
                .addRoles(grants.roles())
                .addAttribute(Grants.ATTRIBUTE, grants)
                .build();
    }
}
