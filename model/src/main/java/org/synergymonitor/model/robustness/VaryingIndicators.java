package org.synergymonitor.model.robustness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.weighting.OrderParameters;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedSubsystem;

/** The indicators of a subsystem that vary, in definition order, as plain numbers: the constant ones are left out of everything. */
final class VaryingIndicators {
    private final boolean fixedLimits;
    private final int periods;
    private final List<WeightedIndicator> weighted;
    private final List<Direction> directions;
    private final double[][] values;
    private final double[][] oriented;
    private final int[][] ascending;
    private final double[][] correlations;

    private VaryingIndicators(
            Method method, int periods, List<Indicator> defined, WeightedSubsystem subsystem, int[] varying) {
        this.fixedLimits = method.limits() == LimitsPolicy.FIXED;
        this.periods = periods;
        this.weighted = Arrays.stream(varying)
                .mapToObj(i -> subsystem.indicators().get(i))
                .toList();
        this.directions =
                Arrays.stream(varying).mapToObj(i -> defined.get(i).direction()).toList();
        this.values = weighted.stream().map(it -> it.values().toArray()).toArray(double[][]::new);
        this.ascending = IntStream.range(0, varying.length)
                .mapToObj(i -> ascending(values[i], directions.get(i)))
                .toArray(int[][]::new);
        this.oriented = IntStream.range(0, varying.length)
                .mapToObj(i -> fixedLimits
                        ? OrderParameters.orderParameters(
                                        method,
                                        directions.get(i),
                                        weighted.get(i).limits(),
                                        false,
                                        weighted.get(i).values())
                                .toArray()
                        : scaled(i))
                .toArray(double[][]::new);
        this.correlations = Arrays.stream(varying)
                .mapToObj(i -> correlations(subsystem.correlations().get(i), varying))
                .toArray(double[][]::new);
    }

    static VaryingIndicators of(Method method, int periods, Subsystem defined, WeightedSubsystem weighted) {
        int[] varying = IntStream.range(0, weighted.indicators().size())
                .filter(i -> !weighted.indicators().get(i).constant())
                .toArray();
        return new VaryingIndicators(method, periods, defined.indicators(), weighted, varying);
    }

    int size() {
        return values.length;
    }

    int periods() {
        return periods;
    }

    boolean fixedLimits() {
        return fixedLimits;
    }

    String id(int i) {
        return weighted.get(i).id();
    }

    Direction direction(int i) {
        return directions.get(i);
    }

    Limits limits(int i) {
        return weighted.get(i).limits();
    }

    double sigma(int i) {
        return weighted.get(i).sigma();
    }

    double correlation(int i, int h) {
        return correlations[i][h];
    }

    double[] weights() {
        return weighted.stream().mapToDouble(WeightedIndicator::weight).toArray();
    }

    /** @return x, one per complete period */
    double[] values(int i) {
        return values[i];
    }

    /**
     * @return what correlates and ranks as the order parameters of any limits do, one per complete period: under fixed limits e
     *     itself, else ±x in units of a power of two near its range, which rounds nothing
     */
    double[] oriented(int i) {
        return oriented[i];
    }

    /** @return the periods by oriented value */
    int[] ascending(int i) {
        return ascending[i];
    }

    /** @return the period of the least oriented value among those taken at least once */
    int lowest(int i, int... times) {
        int place = 0;
        while (times[ascending[i][place]] == 0) {
            place++;
        }
        return ascending[i][place];
    }

    /** @return the period of the greatest oriented value among those taken at least once */
    int highest(int i, int... times) {
        int place = periods - 1;
        while (times[ascending[i][place]] == 0) {
            place--;
        }
        return ascending[i][place];
    }

    private double[] scaled(int i) {
        double range = Math.abs(values[i][ascending[i][periods - 1]] - values[i][ascending[i][0]]);
        int scale = -Math.getExponent(range);
        int sign = directions.get(i) == Direction.POSITIVE ? 1 : -1;
        return Arrays.stream(values[i]).map(x -> sign * Math.scalb(x, scale)).toArray();
    }

    private static int[] ascending(double[] values, Direction direction) {
        int sign = direction == Direction.POSITIVE ? 1 : -1;
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(t -> sign * values[t]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] correlations(Series row, int[] varying) {
        return Arrays.stream(varying).mapToDouble(row::get).toArray();
    }
}
