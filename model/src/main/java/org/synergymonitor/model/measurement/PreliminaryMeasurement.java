package org.synergymonitor.model.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.SynergyDegrees.Change;
import org.synergymonitor.model.measurement.SynergyDegrees.Step;
import org.synergymonitor.model.weighting.IncompletePeriod;
import org.synergymonitor.model.weighting.OrderParameters;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedPanel;

/** Measures the newest incomplete period from the indicators that are there (model, section 2a). */
final class PreliminaryMeasurement {
    private final SystemDefinition definition;
    private final WeightedPanel panel;
    private final SynergyDegrees degrees;
    private final OptionalInt fixedBase;

    PreliminaryMeasurement(
            SystemDefinition definition, WeightedPanel panel, SynergyDegrees degrees, OptionalInt fixedBase) {
        this.definition = definition;
        this.panel = panel;
        this.degrees = degrees;
        this.fixedBase = fixedBase;
    }

    Preliminary measure(IncompletePeriod newest) {
        Map<String, Double> present = newest.present().stream()
                .collect(Collectors.toMap(IncompletePeriod.Present::indicator, IncompletePeriod.Present::value));
        List<Part> parts = IntStream.range(0, panel.subsystems().size())
                .mapToObj(j -> part(j, present))
                .toList();
        Series shares = Series.of(parts.stream().map(part -> part.share).toList());
        if (shares.min() < definition.method().preliminaryShare()) {
            return Preliminary.without(newest.period(), Preliminary.Status.SHARE_TOO_LOW, shares);
        }
        int last = panel.periods().size() - 1;
        List<double[]> ends = parts.stream()
                .flatMap(part ->
                        IntStream.concat(IntStream.of(last), fixedBase.stream()).mapToObj(part::orderParametersAt))
                .collect(Collectors.toCollection(ArrayList::new));
        parts.forEach(part -> ends.add(part.now));
        if (ends.stream().flatMapToDouble(Arrays::stream).anyMatch(e -> !Double.isFinite(e))) {
            return Preliminary.without(newest.period(), Preliminary.Status.BEYOND_RANGE, shares);
        }
        if (definition.method().aggregation() != Aggregation.LINEAR
                && ends.stream().flatMapToDouble(Arrays::stream).anyMatch(e -> e < 0)) {
            return Preliminary.without(newest.period(), Preliminary.Status.BELOW_LIMITS, shares);
        }
        return new Preliminary(
                newest.period(),
                Preliminary.Status.PRELIMINARY,
                shares,
                Series.of(
                        parts.stream().map(part -> orderDegree(part, part.now)).toList()),
                fixedBase.isPresent()
                        ? Optional.of(degree(newest, parts, fixedBase.getAsInt(), Base.FIXED))
                        : Optional.empty(),
                Optional.of(degree(newest, parts, last, Base.CHAINED)));
    }

    private SynergyDegree degree(IncompletePeriod newest, List<Part> parts, int base, Base series) {
        List<Change> changes = parts.stream()
                .map(part -> {
                    double[] then = part.orderParametersAt(base);
                    return new Change(
                            part.indicators,
                            part.weights,
                            then,
                            part.now,
                            orderDegree(part, part.now) - orderDegree(part, then));
                })
                .toList();
        return degrees.of(new Step(newest.period(), panel.periods().get(base)), series, changes);
    }

    private double orderDegree(Part part, double[] e) {
        return OrderDegrees.aggregate(definition.method().aggregation(), part.weights, e);
    }

    private Part part(int subsystem, Map<String, Double> present) {
        List<Indicator> defined = definition.subsystems().get(subsystem).indicators();
        List<WeightedIndicator> weighted = panel.subsystems().get(subsystem).indicators();
        int[] counted = IntStream.range(0, weighted.size())
                .filter(i -> !weighted.get(i).constant()
                        && present.containsKey(weighted.get(i).id()))
                .toArray();
        double share = 0;
        for (int i : counted) {
            share += weighted.get(i).weight();
        }
        double whole = share;
        return new Part(
                IntStream.of(counted).mapToObj(defined::get).toList(),
                IntStream.of(counted).mapToObj(weighted::get).toList(),
                Math.min(1, share),
                IntStream.of(counted)
                        .mapToDouble(i -> weighted.get(i).weight() / whole)
                        .toArray(),
                IntStream.of(counted)
                        .mapToDouble(i -> OrderParameters.orderParameter(
                                defined.get(i).direction(),
                                weighted.get(i).limits(),
                                present.get(weighted.get(i).id())))
                        .toArray());
    }

    /** What is present of a subsystem: its indicators, their renormalised weights, and their e, not clamped. */
    private static final class Part {
        private final List<Indicator> defined;
        private final List<WeightedIndicator> indicators;
        private final double share;
        private final double[] weights;
        private final double[] now;

        Part(
                List<Indicator> defined,
                List<WeightedIndicator> indicators,
                double share,
                double[] weights,
                double[] now) {
            this.defined = defined;
            this.indicators = indicators;
            this.share = share;
            this.weights = weights;
            this.now = now;
        }

        double[] orderParametersAt(int base) {
            return IntStream.range(0, now.length)
                    .mapToDouble(i -> OrderParameters.orderParameter(
                            defined.get(i).direction(),
                            indicators.get(i).limits(),
                            indicators.get(i).values().get(base)))
                    .toArray();
        }
    }
}
