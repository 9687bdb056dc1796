package org.synergymonitor.formats.definition;

import java.util.Locale;

/** How the conditions of alert rules are written. */
enum ConditionType {
    DEGREE,
    BAND,
    ORDER_DEGREE,
    SIGN_SHARE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
