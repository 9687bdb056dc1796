package org.synergymonitor.model.panel;

import org.synergymonitor.model.definition.Period;

/** A place of the panel: one indicator in one reference period. */
public record Cell(String indicator, Period period) {}
