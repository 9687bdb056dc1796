package org.synergymonitor.model.robustness;

import java.util.List;

/**
 * The sign of one U over the variants of the method. Counts, not probabilities: nobody drew the variants.
 *
 * @param negative admissible variants with U &lt; 0
 * @param zero admissible variants with U = 0
 * @param positive admissible variants with U &gt; 0
 * @param range of U over the admissible variants
 * @param flips the choices under which some sign is another than the published one; none if the sign is robust
 * @param inadmissible the variants that do not count (see {@link RobustnessAssessment})
 */
public record VariantSigns(
        int negative, int zero, int positive, DegreeRange range, List<Flip> flips, List<Inadmissible> inadmissible) {
    public VariantSigns {
        if (Math.min(negative, Math.min(zero, positive)) < 0 || negative + zero + positive == 0) {
            throw new IllegalArgumentException("not " + negative + ", " + zero + ", " + positive + " variants");
        }
        flips = List.copyOf(flips);
        inadmissible = List.copyOf(inadmissible);
    }

    /** @return the number of admissible variants */
    public int admissible() {
        return negative + zero + positive;
    }
}
