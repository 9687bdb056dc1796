package org.synergymonitor.ingestion.pull;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.synergymonitor.egress.AddressPolicy;
import org.synergymonitor.egress.HostName;
import org.synergymonitor.egress.HostResolver;
import org.synergymonitor.ingestion.Settings;

/** Keeps a source from leading this service to where its operator does not want it. */
final class Guard {
    private static final String PERMITTED_NETWORKS = "synergy.pull.permitted-networks";

    private final AllowedHosts allowedHosts;
    private final AddressPolicy addresses;
    private final HostResolver resolver;

    Guard(Settings.Pull settings, HostResolver resolver) {
        this.allowedHosts = new AllowedHosts(settings);
        this.addresses = new AddressPolicy(
                PERMITTED_NETWORKS, settings.permittedNetworks().orElse(List.of()));
        this.resolver = resolver;
    }

    /** @throws FetchFailure if it must not be asked */
    Destination admit(URI uri) {
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)) {
            throw FetchFailure.because(Reason.SCHEME_NOT_ALLOWED, scheme.isEmpty() ? "-" : scheme);
        }
        if (uri.getRawUserInfo() != null
                || Objects.requireNonNullElse(uri.getRawAuthority(), "").contains("@")) {
            throw FetchFailure.because(Reason.USER_INFO_NOT_ALLOWED);
        }
        String host = host(uri);
        if (!allowedHosts.test(uri)) {
            throw FetchFailure.because(Reason.HOST_NOT_ALLOWED, AllowedHosts.authority(uri));
        }
        return new Destination(uri, resolve(host));
    }

    /** @throws FetchFailure if it leads out of TLS, or is no address */
    static URI follow(URI from, String location) {
        URI next;
        try {
            next = from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw FetchFailure.because(Reason.INVALID_ANSWER, from.getHost(), "Location")
                    .causedBy(e);
        }
        if (Destination.isSecure(from) && !Destination.isSecure(next)) {
            throw FetchFailure.because(Reason.DOWNGRADED, from.getHost());
        }
        return next;
    }

    private static String host(URI uri) {
        String host = Optional.ofNullable(uri.getHost())
                .map(it -> it.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> FetchFailure.because(Reason.INVALID_HOST));
        if (!HostName.isUnambiguous(host)) {
            throw FetchFailure.because(Reason.INVALID_HOST);
        }
        return host;
    }

    private InetAddress resolve(String host) {
        InetAddress[] resolved;
        try {
            resolved = resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw FetchFailure.because(Reason.HOST_UNKNOWN, host).causedBy(e);
        }
        for (InetAddress address : resolved) {
            if (!addresses.admits(address)) {
                throw FetchFailure.because(Reason.ADDRESS_NOT_PUBLIC, host, address.getHostAddress());
            }
        }
        return resolved[0];
    }
}
