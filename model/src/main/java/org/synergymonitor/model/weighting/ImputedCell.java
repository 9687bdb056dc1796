package org.synergymonitor.model.weighting;

import java.util.List;

import org.synergymonitor.model.definition.Period;

/** A cell whose value was imputed, and the periods its value was taken from. */
public record ImputedCell(String indicator, Period period, List<Period> sources) {
    public ImputedCell {
        sources = List.copyOf(sources);
    }
}
