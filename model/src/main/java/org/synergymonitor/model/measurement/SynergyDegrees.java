package org.synergymonitor.model.measurement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SynergyForm;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedPanel;

/** The synergy degrees of one definition, with all that explains them. */
final class SynergyDegrees {
    private final SynergyForm form;
    private final Aggregation aggregation;
    private final InputStatuses statuses;
    private final WeightedPanel panel;
    private final List<String> subsystems;

    SynergyDegrees(SystemDefinition definition, WeightedPanel panel) {
        this.form = definition.method().synergy();
        this.aggregation = definition.method().aggregation();
        this.statuses = new InputStatuses(panel);
        this.panel = panel;
        this.subsystems = definition.subsystems().stream().map(it -> it.id()).toList();
    }

    /** U of the complete period at index {@code t} against the one at {@code base}. */
    SynergyDegree between(List<SubsystemMeasurement> measured, int t, int base, Base series) {
        List<Change> changes = new ArrayList<>();
        for (int j = 0; j < measured.size(); j++) {
            SubsystemMeasurement subsystem = measured.get(j);
            List<WeightedIndicator> indicators = panel.subsystems().get(j).indicators();
            int[] counted = IntStream.range(0, indicators.size())
                    .filter(i -> !indicators.get(i).constant())
                    .toArray();
            changes.add(new Change(
                    IntStream.of(counted).mapToObj(indicators::get).toList(),
                    IntStream.of(counted)
                            .mapToDouble(i -> indicators.get(i).weight())
                            .toArray(),
                    subsystem.at(counted, base),
                    subsystem.at(counted, t),
                    subsystem.orderDegrees().get(t) - subsystem.orderDegrees().get(base)));
        }
        SynergyDegree degree =
                of(new Step(panel.periods().get(t), panel.periods().get(base)), series, changes);
        if (degree.clamped()
                && measured.stream().allMatch(it -> it.outOfLimits().isEmpty())) {
            throw new IllegalStateException("defect: U of " + degree.period() + " lay outside [−1, 1]");
        }
        return degree;
    }

    /** @param changes of the subsystems, in definition order */
    SynergyDegree of(Step step, Base series, List<Change> changes) {
        List<Double> deltas = changes.stream()
                .map(change -> OrderDegrees.clearNoise(change.delta))
                .toList();
        double u = OrderDegrees.synergy(form, deltas);
        Set<String> counted = new HashSet<>();
        changes.forEach(change -> change.indicators.forEach(it -> counted.add(it.id())));
        return new SynergyDegree(
                step.period(),
                step.base(),
                clamp(u),
                Series.of(deltas),
                u < 0 ? fallen(deltas) : List.of(),
                Contribution.ranked(changes.stream().flatMap(change -> change.contributions().stream())),
                aggregation == Aggregation.LINEAR ? List.of() : logarithmic(changes),
                pairwise(deltas),
                series == Base.CHAINED && step.period().since(step.base()) != 1,
                Math.abs(u) > 1 + OrderDegrees.ROUNDING,
                Optional.of(statuses.of(step.period(), step.base(), counted::contains)));
    }

    private List<LogarithmicSplit> logarithmic(List<Change> changes) {
        return IntStream.range(0, changes.size())
                .mapToObj(j -> changes.get(j).logarithmic(subsystems.get(j), aggregation))
                .toList();
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

    /** How a subsystem changed: its indicators that count, in definition order, and its order degree. */
    static final class Change {
        private final List<WeightedIndicator> indicators;
        private final double[] weights;
        private final double[] eBase;
        private final double[] ePeriod;
        private final double delta;

        Change(List<WeightedIndicator> indicators, double[] weights, double[] eBase, double[] ePeriod, double delta) {
            this.indicators = indicators;
            this.weights = weights;
            this.eBase = eBase;
            this.ePeriod = ePeriod;
            this.delta = delta;
        }

        List<Contribution> contributions() {
            return contributions(i -> weights[i] * (ePeriod[i] - eBase[i]));
        }

        LogarithmicSplit logarithmic(String subsystem, Aggregation aggregation) {
            boolean zero = IntStream.range(0, weights.length)
                    .filter(i -> aggregation == Aggregation.GEOMETRIC || weights[i] != 0)
                    .anyMatch(i -> eBase[i] <= 0 || ePeriod[i] <= 0);
            if (zero) {
                return new LogarithmicSplit(subsystem, LogarithmicSplit.Status.ZERO_ORDER_PARAMETER, List.of());
            }
            return new LogarithmicSplit(
                    subsystem,
                    LogarithmicSplit.Status.EXACT,
                    Contribution.ranked(contributions(i -> OrderDegrees.logarithm(aggregation, weights, ePeriod, i)
                                    - OrderDegrees.logarithm(aggregation, weights, eBase, i))
                            .stream()));
        }

        private List<Contribution> contributions(IntToDoubleFunction value) {
            return IntStream.range(0, weights.length)
                    .mapToObj(i -> new Contribution(indicators.get(i).id(), value.applyAsDouble(i)))
                    .toList();
        }
    }
}
