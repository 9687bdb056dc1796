package org.synergymonitor.ingestion;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of this service. */
@ConfigMapping(prefix = "synergy")
public interface Settings {
    /** This replica among its like. */
    @WithDefault("0")
    String instance();

    /** The database that holds the registry and the outbox. */
    @WithDefault("ingestion")
    String database();

    Limits limits();

    Relay relay();

    Calendar calendar();

    /** How much of anything is accepted. */
    interface Limits {
        @WithDefault("8388608")
        int releaseBytes();

        @WithDefault("1048576")
        int definitionBytes();

        @WithDefault("50000")
        int observations();

        @WithDefault("20000")
        int cells();
    }

    /** How the outbox is sent. */
    interface Relay {
        /** How often to look for what other replicas appended. */
        @WithDefault("500ms")
        Duration poll();

        /** How long something may wait before a replica that does not send takes over. */
        @WithDefault("5s")
        Duration overdue();

        @WithDefault("10s")
        Duration transactionTimeout();

        /** How long one call to the broker may block before the relay starts over. */
        @WithDefault("5s")
        Duration brokerTimeout();

        @WithDefault("500")
        int batch();
    }

    /** How overdue releases are found and told. */
    interface Calendar {
        /** How often to look for them. */
        @WithDefault("60s")
        Duration look();

        /** How long one of them may wait for the broker before it is left to the next look. */
        @WithDefault("5s")
        Duration brokerTimeout();
    }
}
