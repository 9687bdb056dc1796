package org.synergymonitor.model.robustness;

import java.util.List;

/** How sure the weights of a subsystem are. */
public record SubsystemRobustness(
        String id, BootstrapWeights bootstrap, Diagnostics diagnostics, List<RobustnessFlag> flags) {
    public SubsystemRobustness {
        flags = List.copyOf(flags);
    }
}
