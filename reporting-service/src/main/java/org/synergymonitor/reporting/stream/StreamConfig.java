package org.synergymonitor.reporting.stream;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The settings of the stream. */
@ConfigMapping(prefix = "synergy.stream")
public interface StreamConfig {
    /** How many readers one replica serves at once. */
    @WithDefault("1000")
    int readers();

    /** How many changes are kept for readers that come back. */
    @WithDefault("2000")
    int kept();

    /** How many changes wait for a slow reader before it is sent away. */
    @WithDefault("256")
    int waiting();

    /** How often a silent stream shows that it is alive. */
    @WithDefault("15s")
    Duration heartbeat();

    /** When a reader that lost its stream is to come back. */
    @WithDefault("3s")
    Duration reconnect();

    /** How long a snapshot that is in the log may take to the store before readers are told all the same. */
    @WithDefault("60s")
    Duration patience();
}
