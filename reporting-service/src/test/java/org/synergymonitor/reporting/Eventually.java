package org.synergymonitor.reporting;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for a condition, patiently: the machine may be busy with other things. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    public static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE);
    }
}
