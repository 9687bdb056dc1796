package org.synergymonitor.model.pool;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.Finite;

/**
 * How far the areas lie apart by one degree.
 *
 * @param areas that have the degree, ≥ 1
 * @param sigma σ, the sample standard deviation (divisor n−1); empty of one area
 * @param variation the coefficient of variation σ/|mean|; empty without σ, and if the mean is 0 (below 1e-12, as changes are)
 */
public record Dispersion(
        int areas, double mean, Optional<Double> sigma, Optional<Double> variation, double min, double max) {
    private static final double NO_MEAN = 1e-12;

    public Dispersion {
        mean = Finite.require("mean", mean);
        sigma.ifPresent(it -> Finite.require("σ", it));
        variation.ifPresent(it -> Finite.require("coefficient of variation", it));
    }

    /** @return empty if no area has the degree */
    static Optional<Dispersion> of(List<Standing> standings) {
        if (standings.isEmpty()) {
            return Optional.empty();
        }
        double mean = 0;
        for (Standing standing : standings) {
            mean += standing.value();
        }
        mean /= standings.size();
        double squares = 0;
        for (Standing standing : standings) {
            squares += (standing.value() - mean) * (standing.value() - mean);
        }
        Optional<Double> sigma =
                standings.size() == 1 ? Optional.empty() : Optional.of(Math.sqrt(squares / (standings.size() - 1)));
        double magnitude = Math.abs(mean);
        return Optional.of(new Dispersion(
                standings.size(),
                mean,
                sigma,
                magnitude < NO_MEAN ? Optional.empty() : sigma.map(it -> it / magnitude),
                standings.get(standings.size() - 1).value(),
                standings.get(0).value()));
    }
}
