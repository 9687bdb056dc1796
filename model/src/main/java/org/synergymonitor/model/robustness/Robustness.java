package org.synergymonitor.model.robustness;

import java.util.List;

import org.synergymonitor.model.definition.Base;

/**
 * How sure a measurement is.
 *
 * @param fixed one for every U of the fixed series, in its order
 * @param chained one for every U of the chained series, in its order
 * @param subsystems in definition order
 */
public record Robustness(
        Status status,
        List<SynergyRobustness> fixed,
        List<SynergyRobustness> chained,
        List<SubsystemRobustness> subsystems,
        List<RobustnessFlag> flags) {
    public Robustness {
        fixed = List.copyOf(fixed);
        chained = List.copyOf(chained);
        subsystems = List.copyOf(subsystems);
        flags = List.copyOf(flags);
        if ((status == Status.ASSESSED) == subsystems.isEmpty()) {
            throw new IllegalArgumentException(status + " does not fit " + subsystems.size() + " subsystems");
        }
    }

    static Robustness insufficientPeriods() {
        return new Robustness(Status.INSUFFICIENT_PERIODS, List.of(), List.of(), List.of(), List.of());
    }

    public List<SynergyRobustness> degrees(Base base) {
        return base == Base.FIXED ? fixed : chained;
    }

    /** Whether there was anything to assess. */
    public enum Status {
        ASSESSED,
        /** Nothing was measured. */
        INSUFFICIENT_PERIODS
    }
}
