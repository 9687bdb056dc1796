package org.synergymonitor.formats.mapping;

/**
 * What a code of a unit means.
 *
 * @param power values in the code times 10^power are values in the unit
 */
public record UnitRule(String unit, int power) {
    static final int LONGEST = 64;

    private static final int FARTHEST = 24;

    public UnitRule {
        Requirement.text("unit", unit, LONGEST);
        if (Math.abs(power) > FARTHEST) {
            throw new IllegalArgumentException(
                    "the power of " + unit + " must lie within ±" + FARTHEST + ", but is " + power);
        }
    }
}
