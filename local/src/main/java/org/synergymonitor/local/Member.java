package org.synergymonitor.local;

import java.util.List;

/** A process of the embedded default. */
enum Member {
    STORE("broker and store", "local", 4),
    INGESTION("ingestion-service", "ingestion-service", 1),
    WEIGHTING("weighting-service", "weighting-service", 2),
    SYNERGY("synergy-service", "synergy-service", 3),
    REPORTING("reporting-service", "reporting-service", 0);

    static final List<Member> SERVICES = List.of(INGESTION, WEIGHTING, SYNERGY, REPORTING);

    private final String label;
    private final String module;
    private final int portOffset;

    Member(String label, String module, int portOffset) {
        this.label = label;
        this.module = module;
        this.portOffset = portOffset;
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
}
