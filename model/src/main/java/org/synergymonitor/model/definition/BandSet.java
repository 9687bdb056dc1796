package org.synergymonitor.model.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * Names for the stretches of a degree. Bands ascend strictly from the least value of the measure, and each is reached by some value, so
 * every value lies in exactly one. They belong to the system, not to what is measured.
 *
 * @param version as the user counts them, of the form of an identifier
 */
public record BandSet(String id, String version, Names names, Measure measure, List<Band> bands) {
    public static final int MAX_BANDS = 20;

    public BandSet {
        Identifier.require("band set id", id);
        Identifier.require("version of band set " + id, version);
        if (names == null || measure == null || bands == null) {
            throw new IllegalArgumentException("band set " + id + " needs names, a measure and bands");
        }
        bands = List.copyOf(bands);
        List<String> violations = violations(measure, bands);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException("band set " + id + ": " + String.join("; ", violations));
        }
    }

    /** @return the band that holds {@code value}, a degree of this measure */
    public Band band(double value) {
        if (!(value >= measure.least() && value <= Measure.GREATEST)) {
            throw new IllegalArgumentException(measure + " cannot be " + value);
        }
        Band found = bands.get(0);
        for (Band band : bands) {
            if (band.from() <= value) {
                found = band;
            }
        }
        return found;
    }

    private static List<String> violations(Measure measure, List<Band> bands) {
        List<String> violations = new ArrayList<>();
        if (bands.isEmpty() || bands.size() > MAX_BANDS) {
            violations.add("a set has 1 to " + MAX_BANDS + " bands, not " + bands.size());
        }
        for (int i = 0; i < bands.size(); i++) {
            double from = bands.get(i).from();
            if (i == 0 && from != measure.least()) {
                violations.add("the first band begins at " + measure.least() + ", not at " + from);
            }
            if (i > 0 && from <= bands.get(i - 1).from()) {
                violations.add("the band from " + from + " does not begin above the one before");
            }
            if (from > Measure.GREATEST) {
                violations.add("no " + measure + " reaches the band from " + from);
            }
        }
        return violations;
    }

    /** The degree whose values the bands name. */
    public enum Measure {
        /** The synergy degree, within [−1, 1]. */
        U(-1),
        /** The coordination degree of coupling coordination, within [0, 1]. */
        D(0);

        /** Of either measure. */
        public static final double GREATEST = 1;

        private final double least;

        Measure(double least) {
            this.least = least;
        }

        public double least() {
            return least;
        }
    }
}
