package org.synergymonitor.model.robustness;

import java.util.List;
import java.util.Optional;

/**
 * What became of one U when one thing after the other was left out and limits and weights were found anew.
 *
 * @param <T> an indicator's id or a period
 * @param flipping those without which the sign is another than the published one, in order
 * @param of how many were left out, each alone
 * @param range of U without one of them; empty if none was left out
 */
public record Omissions<T>(List<T> flipping, int of, Optional<DegreeRange> range) {
    public Omissions {
        flipping = List.copyOf(flipping);
        if (flipping.size() > of || range.isPresent() != of > 0) {
            throw new IllegalArgumentException(flipping + " of " + of + " omissions with a range of " + range);
        }
    }
}
