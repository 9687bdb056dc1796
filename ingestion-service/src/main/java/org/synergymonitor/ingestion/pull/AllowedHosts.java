package org.synergymonitor.ingestion.pull;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.synergymonitor.ingestion.Settings;

/** Whether the operator lets an address be asked, by its host and port. */
public final class AllowedHosts implements Predicate<URI> {
    private final Set<String> hosts;

    public AllowedHosts(Settings.Pull settings) {
        hosts = settings.allowedHosts().orElse(List.of()).stream()
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean test(URI uri) {
        return hosts.contains(authority(uri))
                || hosts.contains(uri.getHost().toLowerCase(Locale.ROOT) + ":" + Destination.portOf(uri));
    }

    /** @return the host, and the port unless it is a usual one: what the operator would have to list */
    static String authority(URI uri) {
        int port = Destination.portOf(uri);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return port == 80 || port == 443 ? host : host + ":" + port;
    }
}
