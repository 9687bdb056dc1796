package org.synergymonitor.model.measurement;

import java.util.List;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Period;

/**
 * The synergy degree U of a period against a base (model, section 6).
 *
 * @param value U, within [−1, 1], never −0
 * @param deltas Δⱼ = uⱼ(period) − uⱼ(base), in subsystem order; |Δ| &lt; 1e-12 counts as 0
 * @param cause the subsystems that fell, if U &lt; 0; empty means NONE
 * @param contributions of every non-constant indicator, by magnitude descending, then in definition order
 * @param pairwise U of each pair; only for more than two subsystems
 * @param gap flagged {@code GAP}: a chained base that is not the adjacent period
 * @param clamped whether U lay outside [−1, 1] before; only a preliminary one can, or one under frozen limits
 */
public record SynergyDegree(
        Period period,
        Period base,
        double value,
        Series deltas,
        List<String> cause,
        List<Contribution> contributions,
        List<PairwiseDegree> pairwise,
        boolean gap,
        boolean clamped) {
    public SynergyDegree {
        value = Finite.require("U of " + period, value);
        if (value < -1 || value > 1) {
            throw new IllegalArgumentException("U of " + period + " must lie in [−1, 1], but is " + value);
        }
        cause = List.copyOf(cause);
        contributions = List.copyOf(contributions);
        pairwise = List.copyOf(pairwise);
    }

    /** @return whether the subsystems moved apart */
    public boolean negative() {
        return value < 0;
    }
}
