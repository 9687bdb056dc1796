package org.synergymonitor.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

/** Whoever sent the request that is answered. */
@ApplicationScoped
public class Caller {
    /** Where the platform notes when a token ends. */
    private static final String EXPIRY = "quarkus.identity.expire-time";

    private static final Grants NONE = Grants.of(List.of());

    private final CurrentIdentityAssociation identity;

    Caller(CurrentIdentityAssociation identity) {
        this.identity = identity;
    }

    /** @return as the token names it */
    public String name() {
        return identity.getIdentity().getPrincipal().getName();
    }

    public boolean may(String role, String system) {
        return grants().on(role, system);
    }

    /** @return which systems the role is held for, for who asks after the request too */
    public Predicate<String> systems(String role) {
        Grants grants = grants();
        return system -> grants.on(role, system);
    }

    /** @return when the token ends; empty without one */
    public Optional<Instant> until() {
        Long seconds = identity.getIdentity().getAttribute(EXPIRY);
        return Optional.ofNullable(seconds).map(Instant::ofEpochSecond);
    }

    /** @return whether the role is held for all systems, and for what belongs to none */
    public boolean mayEverywhere(String role) {
        return grants().everywhere(role);
    }

    /** @throws ForbiddenException unless the role is held for the system */
    public void require(String role, String system) {
        if (!may(role, system)) {
            throw new ForbiddenException("not " + role + " of " + system);
        }
    }

    /** @throws ForbiddenException unless the role is held for all systems */
    public void requireEverywhere(String role) {
        if (!mayEverywhere(role)) {
            throw new ForbiddenException("not " + role + " of everything");
        }
    }

    private Grants grants() {
        SecurityIdentity caller = identity.getIdentity();
        Grants grants = caller.getAttribute(Grants.ATTRIBUTE);
        return grants == null ? NONE : grants;
    }
}
