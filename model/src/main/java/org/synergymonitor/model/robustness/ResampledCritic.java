package org.synergymonitor.model.robustness;

import java.util.Arrays;

import org.synergymonitor.model.weighting.OrderParameters;

/**
 * CRITIC over a selection of the complete periods, each taken any number of times, with the limits observed in it (model, sections 3
 * and 4). An instance is a workspace: it holds the weights of the last selection only.
 */
final class ResampledCritic {
    private final VaryingIndicators indicators;
    private final int[] taken;
    private final int[] varying;
    private final double[] range;
    private final double[][] deviations;
    private final double[][] multiplied;
    private final double[][] products;
    private final double[] norm;
    private final double[] conflict;
    private final double[] weights;
    private int size;
    private int different;
    private int total;

    ResampledCritic(VaryingIndicators indicators) {
        int n = indicators.size();
        this.indicators = indicators;
        this.taken = new int[indicators.periods()];
        this.varying = new int[n];
        this.range = new double[n];
        this.deviations = new double[n][taken.length];
        this.multiplied = new double[n][taken.length];
        this.products = new double[n][n];
        this.norm = new double[n];
        this.conflict = new double[n];
        this.weights = new double[n];
    }

    /**
     * @param times how often each complete period is taken, two in all at least
     * @return whether it says what the weights are; if not, because an indicator is constant or ΣC = 0, they follow model, section 4
     */
    boolean weigh(int... times) {
        different = 0;
        total = 0;
        for (int t = 0; t < times.length; t++) {
            if (times[t] > 0) {
                taken[different++] = t;
                total += times[t];
            }
        }
        findVarying(times);
        for (int k = 0; k < size; k++) {
            deviate(k, times);
        }
        for (int k = 0; k < size; k++) {
            multiply(k);
        }
        boolean conflicting = shareInformation();
        return conflicting && size == weights.length;
    }

    /** @return 0 for the constant ones; overwritten by the next selection */
    double[] weights() {
        return weights;
    }

    private void findVarying(int... times) {
        size = 0;
        for (int i = 0; i < weights.length; i++) {
            int lowest = indicators.lowest(i, times);
            int highest = indicators.highest(i, times);
            double spread = indicators.oriented(i)[highest] - indicators.oriented(i)[lowest];
            double[] values = indicators.values(i);
            if (spread >= Double.MIN_NORMAL && !isConstant(values[lowest], values[highest])) {
                varying[size] = i;
                range[size++] = spread;
            }
        }
    }

    private static boolean isConstant(double one, double other) {
        return Math.abs(other - one) <= OrderParameters.CONSTANT_SHARE * Math.max(Math.abs(one), Math.abs(other));
    }

    /** Deviations in units of the range, so that no square of a tiny spread underflows: those of e under observed limits. */
    private void deviate(int k, int... times) {
        double[] values = indicators.oriented(varying[k]);
        double mean = 0;
        for (int s = 0; s < different; s++) {
            mean += times[taken[s]] * values[taken[s]];
        }
        mean /= total;
        double unit = 1 / range[k];
        for (int s = 0; s < different; s++) {
            deviations[k][s] = (values[taken[s]] - mean) * unit;
            multiplied[k][s] = times[taken[s]] * deviations[k][s];
        }
    }

    /** Four sums at a time, each over periods ascending: one alone would wait for its own additions. */
    private void multiply(int k) {
        int h = k;
        for (; h + 3 < size; h += 4) {
            multiplyFour(k, h);
        }
        for (; h < size; h++) {
            double sum = 0;
            for (int s = 0; s < different; s++) {
                sum += multiplied[k][s] * deviations[h][s];
            }
            products[k][h] = sum;
        }
    }

    private void multiplyFour(int k, int h) {
        double[] factors = multiplied[k];
        double[] first = deviations[h];
        double[] second = deviations[h + 1];
        double[] third = deviations[h + 2];
        double[] fourth = deviations[h + 3];
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        double sum4 = 0;
        for (int s = 0; s < different; s++) {
            double factor = factors[s];
            sum1 += factor * first[s];
            sum2 += factor * second[s];
            sum3 += factor * third[s];
            sum4 += factor * fourth[s];
        }
        products[k][h] = sum1;
        products[k][h + 1] = sum2;
        products[k][h + 2] = sum3;
        products[k][h + 3] = sum4;
    }

    private boolean shareInformation() {
        for (int k = 0; k < size; k++) {
            norm[k] = 1 / Math.sqrt(products[k][k]);
            conflict[k] = 0;
        }
        for (int k = 0; k < size; k++) {
            for (int h = k + 1; h < size; h++) {
                double difference = Weightings.significant(1 - products[k][h] * norm[k] * norm[h]);
                conflict[k] += difference;
                conflict[h] += difference;
            }
        }
        Arrays.fill(weights, 0);
        double information = 0;
        for (int k = 0; k < size; k++) {
            double sigma = Math.sqrt(products[k][k] / (total - 1));
            weights[varying[k]] = (indicators.fixedLimits() ? sigma * range[k] : sigma) * conflict[k];
            information += weights[varying[k]];
        }
        for (int k = 0; k < size; k++) {
            weights[varying[k]] = information == 0 ? 1.0 / size : weights[varying[k]] / information;
        }
        return information > 0;
    }
}
