package org.synergymonitor.model.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what became of one U without one thing after the other. */
final class OmissionTally<T> {
    private final Step step;
    private final List<T> flipping = new ArrayList<>();
    private int of;
    private double least = 1;
    private double greatest = -1;

    OmissionTally(Step step) {
        this.step = step;
    }

    void add(T omitted, CompositeOrder order) {
        double u = order.synergy(step);
        of++;
        least = Math.min(least, u);
        greatest = Math.max(greatest, u);
        if (step.flips(u)) {
            flipping.add(omitted);
        }
    }

    Step step() {
        return step;
    }

    Omissions<T> omissions() {
        return new Omissions<>(
                flipping, of, of == 0 ? Optional.empty() : Optional.of(new DegreeRange(least, greatest)));
    }
}
