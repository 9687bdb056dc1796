package org.synergymonitor.model.definition;

import java.util.Locale;

/** The written form of a choice: {@code WEIGHTED_GEOMETRIC} is written {@code weighted-geometric}. */
final class Choice {
    private Choice() {}

    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
