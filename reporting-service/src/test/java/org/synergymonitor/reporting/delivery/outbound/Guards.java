package org.synergymonitor.reporting.delivery.outbound;

import java.net.InetAddress;

import org.synergymonitor.reporting.ReportingConfig;

/** Guards for tests of other packages. */
public final class Guards {
    private Guards() {}

    /** @return one for addresses rather than names */
    public static Guard of(ReportingConfig config) {
        return new Guard(config.delivery(), InetAddress::getAllByName);
    }
}
