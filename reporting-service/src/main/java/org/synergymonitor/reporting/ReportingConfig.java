package org.synergymonitor.reporting;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.synergymonitor.reporting.delivery.DeliveryConfig;

/** The settings of this service. */
@ConfigMapping(prefix = "synergy")
public interface ReportingConfig {
    /** Which replica this is; static member id of its consumers. */
    @WithDefault("0")
    String instance();

    Consumer consumer();

    Reporting reporting();

    DeliveryConfig delivery();

    /** How the log is read. */
    interface Consumer {
        /** How long the group waits for a replica that went silent. */
        @WithDefault("6000")
        int sessionTimeoutMs();
    }

    /** How it is stored. */
    interface Reporting {
        @WithDefault("reporting")
        String database();

        /** How often the gauges of U are read from the store: any replica shows every system. */
        @WithDefault("10s")
        Duration degreeRefresh();

        /** How long a rebuild of the vintages that the store refused waits before it is tried again. */
        @WithDefault("5s")
        Duration vintageRebuild();

        /** The longest definition that a preview takes. */
        @WithDefault("1048576")
        int definitionBytes();

        /** Wait before a batch that the store refused is tried again; doubles up to {@link #longestRetry()}. */
        @WithDefault("100ms")
        Duration firstRetry();

        @WithDefault("5s")
        Duration longestRetry();
    }
}
