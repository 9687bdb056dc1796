package org.synergymonitor.model.robustness;

/** Percentiles of type 7 (Hyndman and Fan 1996, <i>American Statistician</i> 50(4), 361–365). */
final class Percentile {
    private Percentile() {}

    /**
     * Linear between the order statistics around (N − 1)·p, counted from 0. Only these many values are kept in order, so it is quick for
     * a small p: the percentile 1 − p is that of the negated values, negated.
     *
     * @param values at least one, in any order
     */
    static double of(double p, double... values) {
        double position = (values.length - 1) * p;
        int below = (int) position;
        double[] least = least(Math.min(below + 2, values.length), values);
        double above = least[least.length - 1];
        return least[below] + (position - below) * (above - least[below]);
    }

    private static double[] least(int count, double... values) {
        double[] ascending = new double[count];
        int size = 0;
        for (double value : values) {
            if (size < count || value < ascending[count - 1]) {
                int place = size < count ? size++ : count - 1;
                for (; place > 0 && ascending[place - 1] > value; place--) {
                    ascending[place] = ascending[place - 1];
                }
                ascending[place] = value;
            }
        }
        return ascending;
    }
}
