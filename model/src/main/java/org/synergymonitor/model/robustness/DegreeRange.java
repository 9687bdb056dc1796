package org.synergymonitor.model.robustness;

import org.synergymonitor.model.Finite;

/** The least and the greatest U that were met, within [−1, 1]. */
public record DegreeRange(double least, double greatest) {
    public DegreeRange {
        least = Finite.require("least U", least);
        greatest = Finite.require("greatest U", greatest);
        if (least < -1 || least > greatest || greatest > 1) {
            throw new IllegalArgumentException("U cannot range from " + least + " to " + greatest);
        }
    }
}
