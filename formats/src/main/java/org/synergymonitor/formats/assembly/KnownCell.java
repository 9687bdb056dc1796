package org.synergymonitor.formats.assembly;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;

/**
 * What the releases of a dataflow said last of a cell.
 *
 * @param value {@code null} if there is none
 * @param unit that it was reported in, {@code null} if it was not stated
 */
public record KnownCell(String refArea, String indicator, Period period, Double value, ObsStatus status, String unit) {
    CellKey key() {
        return new CellKey(refArea, indicator, period);
    }
}
