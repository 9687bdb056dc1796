package org.synergymonitor.model.measurement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedPanel;

/** The synergy degrees of one definition, with all that explains them. */
final class SynergyDegrees {
    private final SynergyForm form;
    private final WeightedPanel panel;
    private final List<String> subsystems;

    SynergyDegrees(SystemDefinition definition, WeightedPanel panel) {
        this.form = definition.method().synergy();
        this.panel = panel;
        this.subsystems = definition.subsystems().stream().map(it -> it.id()).toList();
    }

    /** U of the complete period at index {@code t} against the one at {@code base}. */
    SynergyDegree between(List<SubsystemMeasurement> measured, int t, int base, Base series) {
        List<Double> deltas = new ArrayList<>();
        List<Contribution> contributions = new ArrayList<>();
        for (int j = 0; j < measured.size(); j++) {
            SubsystemMeasurement subsystem = measured.get(j);
            deltas.add(OrderDegrees.clearNoise(
                    subsystem.orderDegrees().get(t) - subsystem.orderDegrees().get(base)));
            List<WeightedIndicator> indicators = panel.subsystems().get(j).indicators();
            for (int i = 0; i < indicators.size(); i++) {
                if (!indicators.get(i).constant()) {
                    Series e = subsystem.orderParameters().get(i);
                    contributions.add(new Contribution(
                            indicators.get(i).id(), indicators.get(i).weight() * (e.get(t) - e.get(base))));
                }
            }
        }
        SynergyDegree degree =
                of(new Step(panel.periods().get(t), panel.periods().get(base)), series, deltas, contributions);
        if (degree.clamped()
                && measured.stream().allMatch(it -> it.outOfLimits().isEmpty())) {
            throw new IllegalStateException("defect: U of " + degree.period() + " lay outside [−1, 1]");
        }
        return degree;
    }

    SynergyDegree of(Step step, Base series, List<Double> deltas, List<Contribution> contributions) {
        double u = OrderDegrees.synergy(form, deltas);
        return new SynergyDegree(
                step.period(),
                step.base(),
                clamp(u),
                Series.of(deltas),
                u < 0 ? fallen(deltas) : List.of(),
                contributions.stream()
                        .sorted(Comparator.comparingDouble((Contribution it) -> -Math.abs(it.value())))
                        .toList(),
                pairwise(deltas),
                series == Base.CHAINED && step.period().since(step.base()) != 1,
                Math.abs(u) > 1 + OrderDegrees.ROUNDING);
    }

    private List<String> fallen(List<Double> deltas) {
        List<String> fallen = new ArrayList<>();
        for (int j = 0; j < deltas.size(); j++) {
            if (deltas.get(j) < 0) {
                fallen.add(subsystems.get(j));
            }
        }
        return fallen;
    }

    private List<PairwiseDegree> pairwise(List<Double> deltas) {
        List<PairwiseDegree> pairs = new ArrayList<>();
        if (deltas.size() > 2) {
            for (int i = 0; i < deltas.size(); i++) {
                for (int j = i + 1; j < deltas.size(); j++) {
                    double u = OrderDegrees.synergy(form, List.of(deltas.get(i), deltas.get(j)));
                    pairs.add(new PairwiseDegree(subsystems.get(i), subsystems.get(j), clamp(u)));
                }
            }
        }
        return pairs;
    }

    private static double clamp(double u) {
        return Math.min(1, Math.max(-1, u));
    }

    /** From a base to a period. */
    record Step(Period period, Period base) {}
}
