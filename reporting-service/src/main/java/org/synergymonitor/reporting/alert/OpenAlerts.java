package org.synergymonitor.reporting.alert;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.synergymonitor.contracts.AlertTransitioned;

/** The alerts that are open now. */
@ApplicationScoped
public class OpenAlerts {
    private final AlertStore alerts;

    OpenAlerts(AlertStore alerts) {
        this.alerts = alerts;
    }

    /** @return by system; a system without any is absent or empty */
    public Map<String, List<OpenAlert>> bySystem() {
        return alerts.all().stream()
                .collect(Collectors.groupingBy(
                        AlertTransitioned::system,
                        Collectors.collectingAndThen(Collectors.toList(), OpenAlert::among)));
    }

    public List<OpenAlert> of(String system) {
        return OpenAlert.among(alerts.of(system));
    }
}
