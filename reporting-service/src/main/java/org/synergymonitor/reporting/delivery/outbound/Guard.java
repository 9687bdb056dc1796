package org.synergymonitor.reporting.delivery.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.synergymonitor.egress.AddressPolicy;
import org.synergymonitor.egress.HostName;
import org.synergymonitor.egress.HostResolver;
import org.synergymonitor.reporting.ReportingConfig;
import org.synergymonitor.reporting.delivery.DeliveryConfig;

/** Keeps a destination from leading this service to where its operator does not want it. */
@ApplicationScoped
public class Guard {
    private final Set<String> allowedHosts;
    private final Set<Integer> allowedPorts;
    private final AddressPolicy publicOrPermitted;
    private final AddressPolicy publicOnly;
    private final HostResolver resolver;

    @Inject
    Guard(ReportingConfig config) {
        this(config.delivery(), InetAddress::getAllByName);
    }

    Guard(DeliveryConfig config, HostResolver resolver) {
        String setting = "synergy.delivery.permitted-networks";
        this.allowedHosts = config.allowedHosts().orElse(List.of()).stream()
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.allowedPorts = config.allowedPorts();
        this.publicOrPermitted =
                new AddressPolicy(setting, config.permittedNetworks().orElse(List.of()));
        this.publicOnly = new AddressPolicy(setting, List.of());
        this.resolver = resolver;
    }

    /** @throws OutboundFailure if it must not be asked, or its name leads nowhere now */
    public void check(URI uri) {
        admit(uri);
    }

    /** Resolves the name once: the address that was checked is the one to connect to. */
    Admitted admit(URI uri) {
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme)) {
            throw new OutboundFailure(Failure.SCHEME_NOT_ALLOWED, scheme);
        }
        if (Objects.requireNonNullElse(uri.getRawAuthority(), "").contains("@")) {
            throw new OutboundFailure(Failure.USER_INFO_NOT_ALLOWED, "");
        }
        String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
        if (!HostName.isUnambiguous(host)) {
            throw new OutboundFailure(Failure.INVALID_HOST, host);
        }
        InetAddress[] resolved = resolve(host);
        if (!allowedHosts.contains(host + ":" + Admitted.portOf(uri))) {
            for (InetAddress address : resolved) {
                require(address, Admitted.portOf(uri));
            }
        }
        return new Admitted(uri, resolved[0]);
    }

    private void require(InetAddress address, int port) {
        if (!publicOrPermitted.admits(address)) {
            throw new OutboundFailure(Failure.ADDRESS_NOT_ALLOWED, address.getHostAddress());
        }
        if (publicOnly.admits(address) && !allowedPorts.contains(port)) {
            throw new OutboundFailure(Failure.PORT_NOT_ALLOWED, String.valueOf(port));
        }
    }

    private InetAddress[] resolve(String host) {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new OutboundFailure(Failure.HOST_UNKNOWN, host, e);
        }
    }
}
