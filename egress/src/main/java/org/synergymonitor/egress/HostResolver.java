package org.synergymonitor.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds all addresses of a name. */
@FunctionalInterface
public interface HostResolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
}
