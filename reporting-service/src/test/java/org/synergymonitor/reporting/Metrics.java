package org.synergymonitor.reporting;

import org.synergymonitor.access.Management;

/** Reads the service's metrics as Prometheus does. */
final class Metrics {
    private Metrics() {}

    /** @return the value of the series that begins so, NaN if there is none */
    static double value(String series) {
        return Management.get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }
}
