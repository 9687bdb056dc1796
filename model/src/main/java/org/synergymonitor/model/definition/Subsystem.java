package org.synergymonitor.model.definition;

import java.util.List;
import java.util.stream.Stream;

/** A subsystem S_j: its n_j ≥ 1 indicators in definition order, grouped into dimensions. */
public record Subsystem(String id, Names names, List<Dimension> dimensions) {
    public Subsystem {
        Identifier.require("subsystem id", id);
        if (names == null) {
            throw new IllegalArgumentException("subsystem " + id + " has no names");
        }
        if (dimensions == null || dimensions.isEmpty()) {
            throw new IllegalArgumentException("subsystem " + id + " has no dimensions");
        }
        dimensions = List.copyOf(dimensions);
    }

    public List<Indicator> indicators() {
        return indicatorStream().toList();
    }

    Stream<Indicator> indicatorStream() {
        return dimensions.stream().flatMap(dimension -> dimension.indicators().stream());
    }
}
