package org.synergymonitor.reporting.delivery.ledger;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

/** Who was told of a system's alerts. */
@ApplicationScoped
public class SystemDeliveries {
    private final Ledger ledger;

    SystemDeliveries(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @return by the id of the transition */
    public Map<String, List<Delivery>> of(String system) {
        return ledger.ofSystem(system).stream()
                .collect(Collectors.groupingBy(it -> it.notice().id()));
    }
}
