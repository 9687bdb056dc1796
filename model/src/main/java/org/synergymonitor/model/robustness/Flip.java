package org.synergymonitor.model.robustness;

/**
 * How often a single choice gives another sign than the published U.
 *
 * @param choice a {@link Weighting}, {@link VariantLimits} or aggregation, as written in a definition
 * @param different admissible variants with this choice whose sign is another one, ≥ 1
 * @param of admissible variants with this choice
 */
public record Flip(String choice, int different, int of) {
    public Flip {
        if (different < 1 || different > of) {
            throw new IllegalArgumentException(choice + " cannot differ in " + different + " of " + of + " variants");
        }
    }
}
