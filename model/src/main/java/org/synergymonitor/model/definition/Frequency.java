package org.synergymonitor.model.definition;

import java.util.Arrays;

/** How often the indicators are published; {@link #toString()} is the SDMX code list CL_FREQ's code. */
public enum Frequency {
    ANNUAL("A", 1, ""),
    HALF_YEARLY("S", 2, "-S"),
    QUARTERLY("Q", 4, "-Q"),
    MONTHLY("M", 12, "-M");

    private final String code;
    private final int periodsPerYear;
    private final String marker;

    Frequency(String code, int periodsPerYear, String marker) {
        this.code = code;
        this.periodsPerYear = periodsPerYear;
        this.marker = marker;
    }

    public int periodsPerYear() {
        return periodsPerYear;
    }

    String marker() {
        return marker;
    }

    /** @throws IllegalArgumentException if no frequency has this code */
    public static Frequency of(String code) {
        return Arrays.stream(values())
                .filter(frequency -> frequency.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("frequency must be one of A, S, Q, M, but is " + code));
    }

    @Override
    public String toString() {
        return code;
    }
}
