package org.synergymonitor.reporting.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.measurement.Contribution;
import org.synergymonitor.model.measurement.Obstacle;
import org.synergymonitor.model.measurement.SubsystemMeasurement;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.SynergyRobustness;
import org.synergymonitor.model.weighting.IncompletePeriod;
import org.synergymonitor.model.weighting.OrderParameters;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.reporting.measurement.OriginatedMeasurement;

/** Brings together what a measurement says of one U. */
final class Explaining {
    private final OriginatedMeasurement measured;
    private final Base series;
    private final MeasuredDegree explained;
    private final SynergyDegree degree;
    private final int base;

    /** Of the period among the complete ones; −1 if it is preliminary. */
    private final int period;

    Explaining(OriginatedMeasurement measured, Base series, MeasuredDegree explained) {
        this.measured = measured;
        this.series = series;
        this.explained = explained;
        this.degree = explained.degree();
        this.base = measured.panel().periods().indexOf(degree.base());
        this.period = measured.panel().periods().indexOf(degree.period());
    }

    Explanation explanation() {
        List<SubsystemChange> changes = changes();
        List<IndicatorContribution> contributions = contributions();
        Optional<SynergyRobustness> robustness = robustness();
        return new Explanation(
                measured.origin(),
                series,
                degree.period(),
                degree.base(),
                explained.preliminary().isPresent(),
                degree.value(),
                ExplanationSentence.of(degree, explained.preliminary().isPresent(), changes, contributions, robustness),
                degree.status(),
                degree.cause(),
                degree.gap(),
                degree.clamped(),
                changes,
                contributions,
                degree.logarithmic(),
                degree.pairwise(),
                robustness,
                measured.degreeChanges().stream()
                        .filter(it -> it.series() == series && it.period().equals(degree.period()))
                        .findFirst());
    }

    private Optional<SynergyRobustness> robustness() {
        return measured.robustness().map(it -> it.degrees(series)).flatMap(all -> all.stream()
                .filter(it -> it.period().equals(degree.period()))
                .findFirst());
    }

    private List<SubsystemChange> changes() {
        return IntStream.range(0, measured.definition().subsystems().size())
                .mapToObj(this::change)
                .toList();
    }

    private SubsystemChange change(int j) {
        Subsystem subsystem = measured.definition().subsystems().get(j);
        SubsystemMeasurement of = measured.measurement().subsystems().get(j);
        double delta = degree.deltas().get(j);
        if (explained.preliminary().isPresent()) {
            double u = explained.preliminary().get().orderDegrees().get(j);
            return new SubsystemChange(subsystem.id(), subsystem.names(), u - delta, u, delta, List.of());
        }
        return new SubsystemChange(
                subsystem.id(),
                subsystem.names(),
                of.orderDegrees().get(base),
                of.orderDegrees().get(period),
                delta,
                Obstacle.of(measured.panel().subsystems().get(j), of.orderParameters(), period).stream()
                        .map(it -> named(subsystem, it))
                        .toList());
    }

    private static NamedObstacle named(Subsystem subsystem, Obstacle obstacle) {
        Indicator indicator = subsystem.indicators().stream()
                .filter(it -> it.id().equals(obstacle.indicator()))
                .findFirst()
                .orElseThrow();
        return new NamedObstacle(indicator.id(), indicator.names(), obstacle.value(), obstacle.share());
    }

    private List<IndicatorContribution> contributions() {
        Map<String, Double> values = new HashMap<>();
        degree.contributions().forEach(it -> values.put(it.indicator(), it.value()));
        Map<String, IndicatorContribution> found = new HashMap<>();
        for (int j = 0; j < measured.definition().subsystems().size(); j++) {
            List<Indicator> indicators =
                    measured.definition().subsystems().get(j).indicators();
            for (int i = 0; i < indicators.size(); i++) {
                Double value = values.get(indicators.get(i).id());
                if (value != null) {
                    found.put(indicators.get(i).id(), contribution(j, i, value));
                }
            }
        }
        return degree.contributions().stream()
                .map(Contribution::indicator)
                .map(found::get)
                .toList();
    }

    private IndicatorContribution contribution(int j, int i, double contribution) {
        Subsystem subsystem = measured.definition().subsystems().get(j);
        Indicator indicator = subsystem.indicators().get(i);
        WeightedIndicator weighted =
                measured.panel().subsystems().get(j).indicators().get(i);
        double then = weighted.values().get(base);
        double now = value(weighted);
        return new IndicatorContribution(
                indicator.id(),
                indicator.names(),
                subsystem.id(),
                indicator.unit(),
                indicator.direction(),
                then,
                now,
                orderParameter(j, i, base, then),
                orderParameter(j, i, period, now),
                weighted.weight()
                        / explained.preliminary().map(it -> it.shares().get(j)).orElse(1.0),
                contribution);
    }

    private double value(WeightedIndicator indicator) {
        return period >= 0
                ? indicator.values().get(period)
                : measured.panel().newest().orElseThrow().present().stream()
                        .filter(it -> it.indicator().equals(indicator.id()))
                        .mapToDouble(IncompletePeriod.Present::value)
                        .findFirst()
                        .orElseThrow();
    }

    /** A preliminary U is of e that is not clamped, in its base too. */
    private double orderParameter(int j, int i, int t, double value) {
        return explained.preliminary().isEmpty()
                ? measured.measurement()
                        .subsystems()
                        .get(j)
                        .orderParameters()
                        .get(i)
                        .get(t)
                : OrderParameters.orderParameter(
                        measured.definition()
                                .subsystems()
                                .get(j)
                                .indicators()
                                .get(i)
                                .direction(),
                        measured.panel().subsystems().get(j).indicators().get(i).limits(),
                        value);
    }
}
