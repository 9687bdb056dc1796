package org.synergymonitor.streams;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.synergymonitor.contracts.Topics;

/** What may be set of a service that runs on Kafka Streams; the broker itself is set under {@code kafka.} by Kafka's own names. */
@ConfigMapping(prefix = "synergy")
public interface StreamsSettings {
    /** Names the consumer group and the changelogs: another one starts from the beginning of the log. */
    String applicationId();

    /** This replica among its like. */
    @WithDefault("0")
    String instance();

    TopicNames topics();

    Engine streams();

    /** The topics, which tests and rebuilds call by other names. */
    interface TopicNames {
        @WithDefault(Topics.STATISTICAL_RELEASES)
        String statisticalReleases();

        @WithDefault(Topics.WEIGHTED_PANELS)
        String weightedPanels();

        @WithDefault(Topics.SYNERGY_SNAPSHOTS)
        String synergySnapshots();

        @WithDefault(Topics.SYNERGY_ALERTS)
        String synergyAlerts();
    }

    /** How Kafka Streams runs. */
    interface Engine {
        /** Bounds the latency of readers, who see committed records only. */
        @WithDefault("20ms")
        Duration commitInterval();

        @WithDefault("10ms")
        Duration poll();

        @WithDefault("6s")
        Duration sessionTimeout();

        /** How long a killed instance's open transaction may hold up readers; longer than any stall between commits. */
        @WithDefault("3s")
        Duration transactionTimeout();

        /** How long to wait before trying again what the broker or its topics did not allow. */
        @WithDefault("500ms")
        Duration retryInterval();

        @WithDefault("8s")
        Duration closeTimeout();

        @WithDefault("1")
        int threads();

        @WithDefault("1")
        int standbyReplicas();

        /** Of the changelogs; −1 is the broker's default. */
        @WithDefault("-1")
        int replicationFactor();

        /** Default: a directory of this instance under the temporary one. Nothing of value is in it. */
        Optional<String> stateDir();
    }
}
