package org.synergymonitor.model.measurement;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.panel.ObsStatus;

/**
 * The synergy degree U of a period against a base (model, section 6).
 *
 * @param value U, within [−1, 1], never −0
 * @param deltas Δⱼ = uⱼ(period) − uⱼ(base), in subsystem order; |Δ| &lt; 1e-12 counts as 0
 * @param cause the subsystems that fell, if U &lt; 0; empty means NONE
 * @param contributions wᵢ·Δeᵢ of every non-constant indicator, by magnitude descending, then in definition order; under linear
 *     aggregation those of a subsystem add up to its Δ
 * @param logarithmic the exact split of each subsystem's change, in subsystem order; only under a geometric aggregation
 * @param pairwise U of each pair; only for more than two subsystems
 * @param gap flagged {@code GAP}: a chained base that is not the adjacent period
 * @param clamped whether U lay outside [−1, 1] before; only a preliminary one can, or one under frozen limits
 * @param status OBS_STATUS taken over from the values of the period and its base that enter U: the first by
 *     {@link ObsStatus#over}; {@code I} for imputed ones; not recorded before model version 2
 */
public record SynergyDegree(
        Period period,
        Period base,
        double value,
        Series deltas,
        List<String> cause,
        List<Contribution> contributions,
        List<LogarithmicSplit> logarithmic,
        List<PairwiseDegree> pairwise,
        boolean gap,
        boolean clamped,
        Optional<ObsStatus> status) {
    public SynergyDegree {
        value = Finite.require("U of " + period, value);
        if (value < -1 || value > 1) {
            throw new IllegalArgumentException("U of " + period + " must lie in [−1, 1], but is " + value);
        }
        cause = List.copyOf(cause);
        contributions = List.copyOf(contributions);
        logarithmic = logarithmic == null ? List.of() : List.copyOf(logarithmic);
        pairwise = List.copyOf(pairwise);
    }

    /** @return whether the subsystems moved apart */
    public boolean negative() {
        return value < 0;
    }
}
