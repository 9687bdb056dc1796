package org.synergymonitor.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * An immutable row of finite numbers, usually one per period, ascending. NaN and infinities are refused and −0 becomes 0, so none
 * of them can be stored, sent or digested.
 */
public final class Series {
    private final double[] values;

    private Series(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Finite.require("value " + i + " of a series", values[i]);
        }
        this.values = values;
    }

    public static Series of(double... values) {
        return new Series(values.clone());
    }

    public static Series of(List<Double> values) {
        return new Series(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** @return {@code size} times the same value */
    public static Series constant(int size, double value) {
        double[] values = new double[size];
        Arrays.fill(values, value);
        return new Series(values);
    }

    public int size() {
        return values.length;
    }

    /** @throws IndexOutOfBoundsException outside 0 ≤ index &lt; {@link #size()} */
    public double get(int index) {
        return values[index];
    }

    /** @return the last value; a series without values has none and throws */
    public double last() {
        return values[values.length - 1];
    }

    public Series map(DoubleUnaryOperator operator) {
        return new Series(Arrays.stream(values).map(operator).toArray());
    }

    /** @return the smallest value, +∞ of an empty series */
    public double min() {
        return Arrays.stream(values).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** @return the greatest value, −∞ of an empty series */
    public double max() {
        return Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY);
    }

    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series series && Arrays.equals(values, series.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
