package org.synergymonitor.model.definition;

import java.util.List;

/** A named group of a subsystem's indicators; a label, nothing is computed per dimension. */
public record Dimension(String id, Names names, List<Indicator> indicators) {
    public Dimension {
        Identifier.require("dimension id", id);
        if (names == null) {
            throw new IllegalArgumentException("dimension " + id + " has no names");
        }
        if (indicators == null || indicators.isEmpty()) {
            throw new IllegalArgumentException("dimension " + id + " has no indicators");
        }
        indicators = List.copyOf(indicators);
    }
}
