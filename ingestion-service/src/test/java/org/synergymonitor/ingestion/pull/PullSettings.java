package org.synergymonitor.ingestion.pull;

import java.util.HashMap;
import java.util.Map;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;

import org.synergymonitor.egress.HostResolver;
import org.synergymonitor.ingestion.Settings;

/** Settings as an operator writes them, everything else by default. */
final class PullSettings {
    static final String MOST_BYTES = "synergy.limits.bytes";

    private PullSettings() {}

    static Settings of(Map<String, String> pull) {
        Map<String, String> properties = new HashMap<>();
        pull.forEach((name, value) -> properties.put(name.equals(MOST_BYTES) ? name : "synergy.pull." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(Settings.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(Settings.class);
    }

    /** A fetcher that may ask this machine. */
    static Fetcher fetcher(Vertx vertx, Map<String, String> pull, HostResolver resolver) {
        Map<String, String> settings = new HashMap<>(pull);
        settings.putIfAbsent("total-timeout", "10s");
        settings.putIfAbsent("permitted-networks", "127.0.0.1/32");
        Settings mapped = of(settings);
        return new Fetcher(vertx, mapped, resolver, Exchange.options(mapped.pull()));
    }
}
