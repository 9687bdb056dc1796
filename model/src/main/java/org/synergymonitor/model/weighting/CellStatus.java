package org.synergymonitor.model.weighting;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;

/** A value whose status is not {@link ObsStatus#A}. */
public record CellStatus(String indicator, Period period, ObsStatus status) {}
