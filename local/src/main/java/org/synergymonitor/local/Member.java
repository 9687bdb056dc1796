package org.synergymonitor.local;

import java.util.List;

/** A process of the embedded default. */
enum Member {
    STORE("broker and store", "local", 4, 4),
    INGESTION("ingestion-service", "ingestion-service", 1, 8),
    WEIGHTING("weighting-service", "weighting-service", 2, 2),
    SYNERGY("synergy-service", "synergy-service", 3, 3),
    REPORTING("reporting-service", "reporting-service", 0, 7);

    static final List<Member> SERVICES = List.of(INGESTION, WEIGHTING, SYNERGY, REPORTING);

    private final String label;
    private final String module;
    private final int portOffset;
    private final int managementOffset;

    Member(String label, String module, int portOffset, int managementOffset) {
        this.label = label;
        this.module = module;
        this.portOffset = portOffset;
        this.managementOffset = managementOffset;
    }

    String label() {
        return label;
    }

    String module() {
        return module;
    }

    /** Of its HTTP port, or of the broker's; the controller and the store follow the broker. */
    int port(int portBase) {
        return portBase + portOffset;
    }

    /** Of health and metrics. */
    int managementPort(int portBase) {
        return portBase + managementOffset;
    }
}
