package org.synergymonitor.reporting.page.definition;

import java.math.BigDecimal;

/** Shares are written as percentages, with every digit. */
final class Shares {
    private Shares() {}

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
