package org.synergymonitor.model.companion;

import java.util.Optional;

import org.synergymonitor.model.Finite;

/**
 * Coupling coordination of the order degrees u of one period, in the standard form: C = k·(∏uⱼ)^(1/k)/Σuⱼ, T = Σuⱼ/k, D = √(C·T), all
 * dimensionless. Without the factor k, the mistake of many published studies, C cannot exceed 1/k (Wang Shujia et al. 2021,
 * 国内耦合协调度模型的误区及修正, Journal of Natural Resources 36(3), 793–810, doi:10.31497/zrzyxb.20210319).
 *
 * @param coupling C, within [0, 1]: how alike the order degrees are; empty if {@link Status#ZERO_ORDER}
 * @param development T, within [0, 1]: how high they are
 * @param coordination D, within [0, 1]; empty if {@link Status#ZERO_ORDER}
 */
public record CouplingCoordination(
        Status status, Optional<Double> coupling, double development, Optional<Double> coordination) {
    /** Rounding may lift a degree this far above 1. */
    private static final double ROUNDING = 1e-12;

    public CouplingCoordination {
        coupling.ifPresent(it -> requireDegree("C", it));
        requireDegree("T", development);
        coordination.ifPresent(it -> requireDegree("D", it));
        boolean measured = status == Status.MEASURED;
        if (coupling.isPresent() != measured || coordination.isPresent() != measured) {
            throw new IllegalArgumentException("C and D are there exactly if the status is MEASURED, not " + status);
        }
    }

    /** @param orderDegrees u of each subsystem, within [0, 1] */
    public static CouplingCoordination of(double... orderDegrees) {
        double sum = 0;
        double greatest = 0;
        for (double u : orderDegrees) {
            requireDegree("u", u);
            sum += u;
            greatest = Math.max(greatest, u);
        }
        if (sum == 0) {
            return new CouplingCoordination(Status.ZERO_ORDER, Optional.empty(), 0, Optional.empty());
        }
        double c = clamp(coupling(orderDegrees, greatest));
        double t = clamp(sum / orderDegrees.length);
        return new CouplingCoordination(Status.MEASURED, Optional.of(c), t, Optional.of(clamp(Math.sqrt(c * t))));
    }

    /** C does not depend on the scale of u; in units of the greatest one no product underflows, and equal u give exactly 1. */
    private static double coupling(double[] orderDegrees, double greatest) {
        double sum = 0;
        double logarithms = 0;
        for (double u : orderDegrees) {
            sum += u / greatest;
            logarithms += StrictMath.log(u / greatest);
        }
        double mean = orderDegrees.length == 2
                ? Math.sqrt((orderDegrees[0] / greatest) * (orderDegrees[1] / greatest))
                : StrictMath.exp(logarithms / orderDegrees.length);
        return orderDegrees.length * mean / sum;
    }

    private static double clamp(double degree) {
        if (degree > 1 + ROUNDING) {
            throw new IllegalStateException("defect: a degree of coupling coordination is " + degree);
        }
        return Math.min(1, degree);
    }

    private static void requireDegree(String what, double degree) {
        Finite.require(what, degree);
        if (degree < 0 || degree > 1) {
            throw new IllegalArgumentException(what + " must lie in [0, 1], but is " + degree);
        }
    }

    /** Whether C and D exist. */
    public enum Status {
        MEASURED,
        /** Every order degree is 0: C is 0/0, so there is neither C nor D, and T is 0. */
        ZERO_ORDER
    }
}
