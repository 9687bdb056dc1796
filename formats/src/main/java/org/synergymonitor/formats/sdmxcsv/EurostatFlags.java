package org.synergymonitor.formats.sdmxcsv;

import java.util.Locale;
import java.util.Optional;

/** Eurostat's flags as codes of SDMX; revised, Eurostat's own estimate and not applicable (r, s, z) have none. */
final class EurostatFlags {
    /** Flags and their codes in the order in which SDMX lets one stand for all: B, D, F, E, P, N, U. */
    private static final String BY_PRECEDENCE = "bdfepnu";

    private static final char CONFIDENTIAL = 'c';

    private EurostatFlags() {}

    /** @return the OBS_STATUS that goes before the others of a field such as {@code bd} */
    static Optional<String> status(String flags) {
        return BY_PRECEDENCE
                .chars()
                .filter(it -> flags.indexOf(it) >= 0)
                .mapToObj(Character::toString)
                .map(it -> it.toUpperCase(Locale.ROOT))
                .findFirst();
    }

    /** @return the CONF_STATUS */
    static Optional<String> confidentiality(String flags) {
        return flags.indexOf(CONFIDENTIAL) >= 0 ? Optional.of("C") : Optional.empty();
    }
}
