package org.synergymonitor.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Beside {@code quarkus.oidc.*}, which says whose tokens are accepted. */
@ConfigMapping(prefix = "synergy.access")
interface AccessConfig {
    /** Whether whoever reaches the port may do everything. Without an authorization server that holds on a loopback address alone. */
    @WithDefault("false")
    boolean open();

    Requests requests();

    /** How many requests of one caller are answered; the rest are told when to come again. Not counted while access is open. */
    interface Requests {
        @WithDefault("50")
        long perSecond();

        /** How many may come at once. */
        @WithDefault("500")
        long burst();
    }
}
