package org.synergymonitor.model.measurement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.synergymonitor.model.Finite;

/** What an indicator contributed to a change of its subsystem, dimensionless. */
public record Contribution(String indicator, double value) {
    public Contribution {
        value = Finite.require("the contribution of " + indicator, value);
    }

    /** @return by magnitude descending, else in the given order */
    static List<Contribution> ranked(Stream<Contribution> contributions) {
        return contributions
                .sorted(Comparator.comparingDouble((Contribution it) -> -Math.abs(it.value())))
                .toList();
    }
}
