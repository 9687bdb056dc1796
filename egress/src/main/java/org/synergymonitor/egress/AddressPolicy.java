package org.synergymonitor.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses may be connected to: public ones, and those in networks that the operator permits. */
public final class AddressPolicy {
    /** Special-purpose blocks of the IANA registry for IPv4, multicast and reserved space. */
    private static final List<Network> SPECIAL = networks(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"));

    /** All public IPv6 is in here: loopback, mapped, local, unique local and multicast addresses are not. */
    private static final List<Network> GLOBAL_UNICAST = networks(List.of("0.0.0.0/0", "2000::/3"));

    /** RFC 6052: the last four bytes are the IPv4 address that is meant. */
    private static final List<Network> NAT64 = networks(List.of("64:ff9b::/96"));

    private final List<Network> permitted;

    /**
     * @param setting that names the networks
     * @throws IllegalArgumentException if a network is not in CIDR notation
     */
    public AddressPolicy(String setting, List<String> permittedNetworks) {
        try {
            permitted = networks(permittedNetworks);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + ": " + e.getMessage(), e);
        }
    }

    public boolean admits(InetAddress address) {
        InetAddress meant = meant(address);
        return within(permitted, meant) || (within(GLOBAL_UNICAST, meant) && !within(SPECIAL, meant));
    }

    private static InetAddress meant(InetAddress address) {
        if (!within(NAT64, address)) {
            return address;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an IPv4 address", e);
        }
    }

    private static boolean within(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(it -> it.contains(address));
    }

    private static List<Network> networks(List<String> blocks) {
        return blocks.stream().map(Network::parse).toList();
    }
}
