package org.synergymonitor.formats.assembly;

import org.synergymonitor.model.definition.Frequency;

record SeriesKey(String refArea, String indicator, Frequency frequency) {
    @Override
    public String toString() {
        return refArea + " " + indicator + " " + frequency;
    }
}
