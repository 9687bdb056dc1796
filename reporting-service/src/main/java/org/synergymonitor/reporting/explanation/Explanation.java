package org.synergymonitor.reporting.explanation;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.DegreeChange;
import org.synergymonitor.model.measurement.LogarithmicSplit;
import org.synergymonitor.model.measurement.PairwiseDegree;
import org.synergymonitor.model.panel.ObsStatus;
import org.synergymonitor.model.robustness.SynergyRobustness;
import org.synergymonitor.reporting.measurement.Origin;

/**
 * Why one U is what it is.
 *
 * @param summary the whole in a sentence
 * @param status OBS_STATUS taken over from the values that enter U
 * @param cause ids of the subsystems that fell, if U &lt; 0
 * @param contributions by magnitude descending
 * @param logarithmic only under a geometric aggregation
 * @param robustness only of a final U as it was stored
 * @param change what the revision did to this U, if it is another one than before
 */
public record Explanation(
        Origin origin,
        Base series,
        Period period,
        Period base,
        boolean preliminary,
        double value,
        Names summary,
        Optional<ObsStatus> status,
        List<String> cause,
        boolean gap,
        boolean clamped,
        List<SubsystemChange> subsystems,
        List<IndicatorContribution> contributions,
        List<LogarithmicSplit> logarithmic,
        List<PairwiseDegree> pairwise,
        Optional<SynergyRobustness> robustness,
        Optional<DegreeChange> change) {}
