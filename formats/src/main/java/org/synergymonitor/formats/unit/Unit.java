package org.synergymonitor.formats.unit;

import java.util.OptionalInt;

/**
 * A unit of measure: 10^{@code power} times its base, e.g. 亿元 = 10^8 元.
 *
 * @param base empty for a mere count, like 万
 */
public record Unit(int power, String base) {

    /** @return the n for which a value in this unit times 10^n is the value in {@code target}; empty if their bases differ */
    public OptionalInt powerTo(Unit target) {
        return base.equals(target.base) ? OptionalInt.of(power - target.power) : OptionalInt.empty();
    }
}
