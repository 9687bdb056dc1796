package org.synergymonitor.systemtests.reliability;

import java.util.Locale;

/** One of the four. */
enum Service {
    INGESTION,
    WEIGHTING,
    SYNERGY,
    REPORTING;

    String module() {
        return name().toLowerCase(Locale.ROOT) + "-service";
    }

    boolean usesStore() {
        return this == INGESTION || this == REPORTING;
    }
}
