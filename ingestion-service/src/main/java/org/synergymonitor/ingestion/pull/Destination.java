package org.synergymonitor.ingestion.pull;

import java.net.InetAddress;
import java.net.URI;

/** An address that has passed the guard, and the very machine to ask for it. */
record Destination(URI uri, InetAddress address) {
    String host() {
        return uri.getHost();
    }

    boolean secure() {
        return isSecure(uri);
    }

    int port() {
        return portOf(uri);
    }

    String path() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    static int portOf(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return isSecure(uri) ? 443 : 80;
    }
}
