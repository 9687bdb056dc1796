package org.synergymonitor.model.robustness;

import org.synergymonitor.model.definition.SynergyForm;

/** The order degrees of every subsystem under one choice of method, and the U between two periods (model, section 6). */
final class CompositeOrder {
    /** A change smaller than this is none. */
    static final double NO_CHANGE = 1e-12;

    private final SynergyForm form;
    private final double[][] orderDegrees;

    /** @param orderDegrees u of each subsystem, one per complete period */
    CompositeOrder(SynergyForm form, double[]... orderDegrees) {
        this.form = form;
        this.orderDegrees = orderDegrees;
    }

    CompositeOrder with(int subsystem, double[] itsOrderDegrees) {
        double[][] replaced = orderDegrees.clone();
        replaced[subsystem] = itsOrderDegrees;
        return new CompositeOrder(form, replaced);
    }

    /** @return U, within [−1, 1], never −0 */
    double synergy(Step step) {
        boolean apart = false;
        double sum = 0;
        double product = 1;
        for (double[] u : orderDegrees) {
            double delta = u[step.t()] - u[step.base()];
            double change = Math.abs(delta) < NO_CHANGE ? 0 : Math.abs(delta);
            apart |= delta <= -NO_CHANGE;
            sum += change;
            product *= change;
        }
        double magnitude = Math.min(1, form == SynergyForm.WEIGHTED_SUM ? sum / orderDegrees.length : root(product));
        return (apart ? -magnitude : magnitude) + 0.0;
    }

    /** At most ten changes of at least 1e-12 each: the product does not underflow. */
    private double root(double product) {
        if (orderDegrees.length == 2 || product == 0) {
            return Math.sqrt(product);
        }
        return StrictMath.exp(StrictMath.log(product) / orderDegrees.length);
    }
}
