package org.synergymonitor.model.weighting;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Direction;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Method;

/** Order parameters and their limits (model, section 3). */
public final class OrderParameters {
    /** An indicator is constant if its range is at most this share of its greatest magnitude. */
    public static final double CONSTANT_SHARE = 1e-9;

    private OrderParameters() {}

    /**
     * The limits of an indicator over the complete periods.
     *
     * @param fixed the limits of the definition, needed under {@code fixed} only
     */
    public static Limits limits(Method method, Series values, Limits fixed) {
        if (method.limits() == LimitsPolicy.FIXED) {
            return fixed;
        }
        double margin = method.expansion() * (values.max() - values.min());
        return new Limits(values.min() - margin, values.max() + margin);
    }

    /** @return whether range ≤ 1e-9 · max|x| */
    public static boolean isConstant(Series values) {
        double magnitude = Math.max(Math.abs(values.min()), Math.abs(values.max()));
        return values.max() - values.min() <= CONSTANT_SHARE * magnitude;
    }

    /**
     * e = (x − β)/(α − β), or (α − x)/(α − β) of a negative indicator; dimensionless, within [0, 1] for x within the limits, not clamped.
     */
    public static double orderParameter(Direction direction, Limits limits, double value) {
        double distance = direction == Direction.POSITIVE ? value - limits.lower() : limits.upper() - value;
        return distance / limits.range();
    }

    /** @return e of every value, clamped to [0, 1] under {@code fixed} limits; 0 throughout for a constant indicator */
    public static Series orderParameters(
            Method method, Direction direction, Limits limits, boolean constant, Series values) {
        if (constant) {
            return Series.constant(values.size(), 0);
        }
        return method.limits() == LimitsPolicy.FIXED
                ? values.map(value -> clamp(orderParameter(direction, limits, value)))
                : values.map(value -> orderParameter(direction, limits, value));
    }

    private static double clamp(double e) {
        return Math.min(1, Math.max(0, e));
    }
}
