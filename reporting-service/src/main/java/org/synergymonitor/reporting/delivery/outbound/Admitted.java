package org.synergymonitor.reporting.delivery.outbound;

import java.net.InetAddress;
import java.net.URI;

/** A URL that has passed the guard, and the very machine to ask for it. */
record Admitted(URI uri, InetAddress address) {
    boolean secure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    int port() {
        return portOf(uri);
    }

    String path() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    static int portOf(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }
}
