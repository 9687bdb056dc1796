package org.synergymonitor.model.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.synergymonitor.model.Series;

/**
 * CRITIC, criteria importance through intercriteria correlation (Diakoulaki, Mavrotas, Papayannakis 1995, Computers &amp; Operations
 * Research 22(7), 763–770): the weight of an indicator grows with its spread and with its conflict with the others. Conflict is
 * 1 − r, not 1 − |r|.
 *
 * @param sigma σᵢ of every indicator
 * @param correlations r, row by row
 * @param conflict Σₕ (1 − rᵢₕ)
 * @param information Cᵢ = σᵢ · conflictᵢ
 * @param weights wᵢ = Cᵢ / ΣC
 */
public record Critic(
        Series sigma,
        List<Series> correlations,
        Series conflict,
        Series information,
        Series weights,
        List<WeightFlag> flags) {

    /** 1 − r below this counts as 0. */
    private static final double NO_CONFLICT = 1e-12;

    /**
     * Weighs the indicators of one subsystem.
     *
     * @param orderParameters e of each indicator, one value per complete period, at least two periods
     * @param constant which indicators are left out
     */
    public static Critic weigh(List<Series> orderParameters, List<Boolean> constant) {
        int n = orderParameters.size();
        List<Deviations> deviations =
                orderParameters.stream().map(Deviations::of).toList();
        double[] sigma = new double[n];
        double[] conflict = new double[n];
        double[] information = new double[n];
        double[][] r = new double[n][n];
        double total = 0;
        for (int i = 0; i < n; i++) {
            if (!constant.get(i)) {
                sigma[i] = deviations.get(i).sigma();
                for (int h = 0; h < n; h++) {
                    if (!constant.get(h)) {
                        r[i][h] =
                                h == i ? 1 : deviations.get(Math.min(i, h)).correlation(deviations.get(Math.max(i, h)));
                        double difference = 1 - r[i][h];
                        conflict[i] += difference < NO_CONFLICT ? 0 : difference;
                    }
                }
                information[i] = sigma[i] * conflict[i];
                total += information[i];
            }
        }
        List<WeightFlag> flags = new ArrayList<>();
        double[] weights = new double[n];
        long usable = constant.stream().filter(it -> !it).count();
        if (usable == 0) {
            flags.add(WeightFlag.ALL_CONSTANT);
        } else if (total == 0) {
            flags.add(WeightFlag.DEGENERATE_WEIGHTS);
            Arrays.setAll(weights, i -> constant.get(i) ? 0 : 1.0 / usable);
        } else {
            double sum = total;
            Arrays.setAll(weights, i -> information[i] / sum);
        }
        return new Critic(
                Series.of(sigma),
                Arrays.stream(r).map(Series::of).toList(),
                Series.of(conflict),
                Series.of(information),
                Series.of(weights),
                List.copyOf(flags));
    }

    /** Deviations from the mean in units of the greatest one, so that no square of a tiny spread underflows. */
    private record Deviations(Series scaled, double scale, double sumOfSquares) {
        static Deviations of(Series series) {
            double mean = 0;
            for (int t = 0; t < series.size(); t++) {
                mean += series.get(t);
            }
            mean /= series.size();
            double center = mean;
            Series deviations = series.map(value -> value - center);
            double scale = Math.max(Math.abs(deviations.min()), Math.abs(deviations.max()));
            Series scaled = scale == 0 ? deviations : deviations.map(deviation -> deviation / scale);
            return new Deviations(scaled, scale, product(scaled, scaled));
        }

        double sigma() {
            return scale * Math.sqrt(sumOfSquares / (scaled.size() - 1));
        }

        double correlation(Deviations other) {
            double r = product(scaled, other.scaled) / Math.sqrt(sumOfSquares * other.sumOfSquares);
            return Math.min(1, Math.max(-1, r));
        }

        private static double product(Series a, Series b) {
            double sum = 0;
            for (int t = 0; t < a.size(); t++) {
                sum += a.get(t) * b.get(t);
            }
            return sum;
        }
    }
}
