package org.synergymonitor.model.robustness;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.weighting.Critic;

/**
 * The weights of a subsystem's varying indicators under every {@link Weighting}. All but the entropy weights are the same under any
 * expansion of the limits: it stretches every order parameter alike.
 */
final class Weightings {
    private static final double NO_INFORMATION = 1e-12;

    private final VaryingIndicators indicators;
    private final Map<Weighting, double[]> weights = new EnumMap<>(Weighting.class);

    Weightings(VaryingIndicators indicators) {
        this.indicators = indicators;
        List<Series> rho = rankCorrelations();
        weights.put(Weighting.CRITIC, indicators.weights());
        weights.put(
                Weighting.CRITIC_SPEARMAN,
                shares(i -> indicators.sigma(i) * conflict(h -> rho.get(i).get(h))));
        weights.put(
                Weighting.CRITIC_ABSOLUTE,
                shares(i -> indicators.sigma(i) * conflict(h -> Math.abs(indicators.correlation(i, h)))));
        weights.put(Weighting.STANDARD_DEVIATION, shares(indicators::sigma));
        weights.put(Weighting.EQUAL, shares(i -> 1));
    }

    double[] of(Weighting weighting, OrderParameterTable table) {
        return weighting == Weighting.ENTROPY ? shares(i -> significant(table.divergence(i))) : weights.get(weighting);
    }

    private double[] shares(IntToDoubleFunction information) {
        return shares(indicators.size(), -1, information);
    }

    /** @return I/ΣI over all but one, whose share is 0; equal ones if ΣI = 0 (model, section 4) */
    static double[] shares(int size, int omitted, IntToDoubleFunction information) {
        double[] shares = new double[size];
        double total = 0;
        for (int i = 0; i < size; i++) {
            shares[i] = i == omitted ? 0 : information.applyAsDouble(i);
            total += shares[i];
        }
        for (int i = 0; i < size; i++) {
            double equal = i == omitted ? 0 : 1.0 / (omitted < 0 ? size : size - 1);
            shares[i] = total == 0 ? equal : shares[i] / total;
        }
        return shares;
    }

    private double conflict(IntToDoubleFunction correlation) {
        double conflict = 0;
        for (int h = 0; h < indicators.size(); h++) {
            conflict += significant(1 - correlation.applyAsDouble(h));
        }
        return conflict;
    }

    /** @return {@code information}, or 0 if it is rounding */
    static double significant(double information) {
        return information < NO_INFORMATION ? 0 : information;
    }

    private List<Series> rankCorrelations() {
        List<Series> ranks = IntStream.range(0, indicators.size())
                .mapToObj(this::averageRanks)
                .toList();
        return Critic.weigh(ranks, Collections.nCopies(ranks.size(), false)).correlations();
    }

    /** Equal order parameters share the mean of their ranks. */
    private Series averageRanks(int i) {
        int[] ascending = indicators.ascending(i);
        double[] values = indicators.oriented(i);
        double[] ranks = new double[ascending.length];
        for (int first = 0, next; first < ranks.length; first = next) {
            next = first + 1;
            while (next < ranks.length && values[ascending[next]] == values[ascending[first]]) {
                next++;
            }
            for (int k = first; k < next; k++) {
                ranks[ascending[k]] = (first + 1 + next) / 2.0;
            }
        }
        return Series.of(ranks);
    }
}
