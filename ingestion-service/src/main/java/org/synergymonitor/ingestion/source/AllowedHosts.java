package org.synergymonitor.ingestion.source;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.ingestion.Settings;

/** Tells early whether the operator lets an address be asked; the fetch itself makes sure. */
@ApplicationScoped
class AllowedHosts implements Predicate<URI> {
    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443);

    private final Set<String> hosts;

    AllowedHosts(Settings settings) {
        hosts = settings.pull().allowedHosts().orElse(List.of()).stream()
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return hosts.contains(host + ":" + port) || (USUAL_PORTS.contains(port) && hosts.contains(host));
    }
}
