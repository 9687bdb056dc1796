package org.synergymonitor.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The configuration as a service would read it, without the service. */
public final class TestSettings {
    private TestSettings() {}

    public static SmallRyeConfig config(String applicationId, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("synergy.application-id", applicationId);
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(StreamsSettings.class)
                .withDefaultValues(values)
                .build();
    }

    public static StreamsSettings settings(String applicationId) {
        return config(applicationId, Map.of()).getConfigMapping(StreamsSettings.class);
    }
}
