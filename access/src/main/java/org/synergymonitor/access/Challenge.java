package org.synergymonitor.access;

import io.quarkus.security.AuthenticationFailedException;

/** What a caller is told who is not known (RFC 6750, 3). */
public final class Challenge {
    private static final String BEARER = "Bearer realm=\"synergy-monitor\"";

    private Challenge() {}

    /** @return the value of WWW-Authenticate */
    public static String to(SecurityException failure) {
        return failure instanceof AuthenticationFailedException ? BEARER + ", error=\"invalid_token\"" : BEARER;
    }
}
