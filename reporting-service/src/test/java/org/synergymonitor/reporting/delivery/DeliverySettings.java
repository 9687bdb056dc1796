package org.synergymonitor.reporting.delivery;

import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

import org.synergymonitor.reporting.ReportingConfig;

/** The settings of a service that has these of {@code synergy.delivery}, and the defaults. */
public final class DeliverySettings {
    private DeliverySettings() {}

    public static ReportingConfig of(Map<String, String> delivery) {
        Map<String, String> settings = new HashMap<>();
        delivery.forEach((name, value) -> settings.put("synergy.delivery." + name, value));
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(ReportingConfig.class)
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return config.getConfigMapping(ReportingConfig.class);
    }
}
