package org.synergymonitor.model.robustness;

import org.synergymonitor.model.measurement.Measured;

/** What the tests of this package share. */
final class RobustnessTests {
    private RobustnessTests() {}

    static Robustness assess(Measured measured) {
        return RobustnessAssessment.assess(measured.definition(), measured.panel(), measured.measurement());
    }

    static VaryingIndicators varying(Measured measured, int subsystem) {
        return VaryingIndicators.of(
                measured.definition().method(),
                measured.panel().periods().size(),
                measured.definition().subsystems().get(subsystem),
                measured.panel().subsystems().get(subsystem));
    }
}
