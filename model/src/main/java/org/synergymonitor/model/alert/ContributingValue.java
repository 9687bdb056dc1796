package org.synergymonitor.model.alert;

import java.util.Optional;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.definition.Names;

/**
 * An indicator that moved U, with its values.
 *
 * @param contribution wᵢ·Δeᵢ
 * @param base its value in the base period, in {@code unit}
 * @param value its value in the period
 */
public record ContributingValue(
        String indicator,
        Names names,
        String unit,
        double contribution,
        Optional<Double> base,
        Optional<Double> value) {
    public ContributingValue {
        contribution = Finite.require("the contribution of " + indicator, contribution);
    }
}
