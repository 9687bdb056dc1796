package org.synergymonitor.model.panel;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.synergymonitor.model.definition.Period;

/** The present value of every cell that the definition uses. */
public record Panel(Map<Cell, CellVersion> cells) {
    public Panel {
        cells = Map.copyOf(cells);
    }

    /** @return the value of the cell, empty if it was never given one or the last version deletes it */
    public OptionalDouble value(String indicator, Period period) {
        CellVersion version = cells.get(new Cell(indicator, period));
        return version == null || version.value() == null ? OptionalDouble.empty() : OptionalDouble.of(version.value());
    }

    /** @return the status of a cell that has a value */
    public Optional<ObsStatus> status(String indicator, Period period) {
        return Optional.ofNullable(cells.get(new Cell(indicator, period)))
                .filter(version -> version.value() != null)
                .map(CellVersion::status);
    }

    /** @return the periods in which some cell has a value; unordered */
    public Stream<Period> observedPeriods() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getValue().value() != null)
                .map(entry -> entry.getKey().period());
    }
}
