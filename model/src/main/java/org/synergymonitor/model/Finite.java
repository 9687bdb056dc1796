package org.synergymonitor.model;

/** The one gate through which every number enters a value of the model. */
public final class Finite {
    /** No value or fixed limit lies beyond ± this, so no sum of squares overflows. */
    public static final double MAX_MAGNITUDE = 1e100;

    private Finite() {}

    /**
     * @param what names the number in the message
     * @return {@code value}, with −0 turned into 0
     * @throws IllegalArgumentException if {@code value} is NaN or infinite
     */
    public static double require(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be a finite number, but is " + value);
        }
        return value + 0.0;
    }
}
