package org.synergymonitor.model.panel;

import java.util.Optional;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.definition.Period;

/**
 * A cell that had a value or a status and now has another one, or none.
 *
 * @param before its value, in the indicator's unit; empty if there was none
 * @param after its value now, empty if it was deleted or its only release withdrawn
 * @param relative (after − before)/|before|; none if one of them is missing, {@code before} is 0, or the quotient is no finite number
 */
public record CellChange(
        String indicator,
        Period period,
        Optional<Double> before,
        Optional<Double> after,
        Optional<Double> relative,
        Optional<ObsStatus> statusBefore,
        Optional<ObsStatus> statusAfter) {
    public CellChange {
        String cell = indicator + " in " + period;
        before = before.map(value -> Finite.require(cell + " before", value));
        after = after.map(value -> Finite.require(cell + " after", value));
        relative = relative.map(value -> Finite.require("the relative change of " + cell, value));
    }

    static CellChange of(Cell cell, Optional<CellVersion> before, Optional<CellVersion> after) {
        Optional<Double> was = before.map(CellVersion::value);
        Optional<Double> is = after.map(CellVersion::value);
        return new CellChange(
                cell.indicator(),
                cell.period(),
                was,
                is,
                was.flatMap(old -> is.map(now -> (now - old) / Math.abs(old))).filter(Double::isFinite),
                before.map(CellVersion::status),
                after.map(CellVersion::status));
    }
}
