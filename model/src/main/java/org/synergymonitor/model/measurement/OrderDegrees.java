package org.synergymonitor.model.measurement;

import java.util.List;

import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.SynergyForm;

/** The order degree of a subsystem and the U of its changes, from plain numbers (model, sections 5 and 6). */
final class OrderDegrees {
    /** A change smaller than this is none: a root would turn noise of 1e-16 into 1e-8. */
    static final double NO_CHANGE = 1e-12;

    /** Rounding may lift an order degree or U this far above 1. */
    static final double ROUNDING = 1e-12;

    private OrderDegrees() {}

    /**
     * u = Σwᵢeᵢ, (∏eᵢ)^(1/n) or ∏eᵢ^wᵢ, not clamped. n-th roots and powers go through logarithms, since a plain product underflows.
     *
     * @param weights of the indicators that count, in definition order
     * @param e their order parameters; not negative for the geometric forms
     * @return 0 if no indicator counts
     */
    static double aggregate(Aggregation aggregation, double[] weights, double[] e) {
        if (e.length == 0) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < e.length; i++) {
            sum += aggregation == Aggregation.LINEAR ? weights[i] * e[i] : logarithm(aggregation, weights, e, i);
        }
        return aggregation == Aggregation.LINEAR ? sum : StrictMath.exp(sum);
    }

    /** The part of ln u that indicator {@code i} makes: ln eᵢ/n, or wᵢ·ln eᵢ. */
    static double logarithm(Aggregation aggregation, double[] weights, double[] e, int i) {
        if (aggregation == Aggregation.GEOMETRIC) {
            return StrictMath.log(e[i]) / e.length;
        }
        return weights[i] == 0 ? 0 : weights[i] * StrictMath.log(e[i]);
    }

    /**
     * U = θ·(∏|Δⱼ|)^(1/k) or θ·Σ|Δⱼ|/k, with θ = 1 if every Δⱼ ≥ 0, else −1; not clamped, never −0.
     *
     * @param deltas already cleared of changes below {@link #NO_CHANGE}
     */
    static double synergy(SynergyForm form, List<Double> deltas) {
        double magnitude = form == SynergyForm.GEOMETRIC ? geometricMean(deltas) : mean(deltas);
        boolean apart = deltas.stream().anyMatch(delta -> delta < 0);
        return (apart ? -magnitude : magnitude) + 0.0;
    }

    /** @return {@code delta}, or 0 if it is noise */
    static double clearNoise(double delta) {
        return Math.abs(delta) < NO_CHANGE ? 0 : delta;
    }

    private static double mean(List<Double> deltas) {
        double sum = 0;
        for (double delta : deltas) {
            sum += Math.abs(delta);
        }
        return sum / deltas.size();
    }

    private static double geometricMean(List<Double> deltas) {
        if (deltas.stream().anyMatch(delta -> delta == 0)) {
            return 0;
        }
        if (deltas.size() == 2) {
            return Math.sqrt(Math.abs(deltas.get(0)) * Math.abs(deltas.get(1)));
        }
        double sum = 0;
        for (double delta : deltas) {
            sum += StrictMath.log(Math.abs(delta));
        }
        return StrictMath.exp(sum / deltas.size());
    }
}
