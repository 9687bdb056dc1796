package org.synergymonitor.reporting.explanation;

import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.panel.CellChange;

/**
 * A changed cell.
 *
 * @param unit of its values
 */
public record NamedCellChange(Names names, String unit, CellChange change) {}
