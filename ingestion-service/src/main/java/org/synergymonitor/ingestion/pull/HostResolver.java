package org.synergymonitor.ingestion.pull;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds all addresses of a name. */
@FunctionalInterface
interface HostResolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
}
