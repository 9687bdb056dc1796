package org.synergymonitor.model.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Aggregation;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.LimitsPolicy;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Cell;
import org.synergymonitor.model.weighting.OrderParameters;
import org.synergymonitor.model.weighting.PanelStatus;
import org.synergymonitor.model.weighting.WeightedIndicator;
import org.synergymonitor.model.weighting.WeightedPanel;
import org.synergymonitor.model.weighting.WeightedSubsystem;

/** Measures a weighted panel: order parameters, order degrees and U over the complete periods (model, sections 3, 5 and 6). */
public final class SynergyMeasurement {
    private final SystemDefinition definition;
    private final WeightedPanel panel;
    private final SynergyDegrees degrees;

    private SynergyMeasurement(SystemDefinition definition, WeightedPanel panel) {
        this.definition = definition;
        this.panel = panel;
        this.degrees = new SynergyDegrees(definition, panel);
    }

    /**
     * A pure function of its arguments: the same bits on any JDK. Values beyond limits, as frozen ones can leave them, are listed as
     * {@code outOfLimits}; there u is not clamped, and under a geometric aggregation e &lt; 0, which has no logarithm, counts as 0.
     */
    public static Measurement measure(SystemDefinition definition, WeightedPanel panel) {
        Measurement measurement = new SynergyMeasurement(definition, panel).measure();
        return new Measurement(
                measurement.modelVersion(),
                MeasurementDigest.of(panel, measurement),
                measurement.subsystems(),
                measurement.fixed(),
                measurement.chained(),
                measurement.preliminary(),
                measurement.flags());
    }

    private Measurement measure() {
        if (panel.status() == PanelStatus.INSUFFICIENT_PERIODS) {
            return new Measurement(
                    Measurement.MODEL_VERSION, "", List.of(), List.of(), List.of(), Optional.empty(), List.of());
        }
        List<SubsystemMeasurement> subsystems = IntStream.range(
                        0, definition.subsystems().size())
                .mapToObj(j -> measure(
                        definition.subsystems().get(j), panel.subsystems().get(j)))
                .toList();
        OptionalInt base = fixedBase();
        List<SynergyDegree> fixed = new ArrayList<>();
        List<SynergyDegree> chained = new ArrayList<>();
        for (int t = 1; t < panel.periods().size(); t++) {
            chained.add(degrees.between(subsystems, t, t - 1, Base.CHAINED));
            if (base.isPresent() && t > base.getAsInt()) {
                fixed.add(degrees.between(subsystems, t, base.getAsInt(), Base.FIXED));
            }
        }
        return new Measurement(
                Measurement.MODEL_VERSION,
                "",
                subsystems,
                fixed,
                chained,
                panel.newest()
                        .map(newest -> new PreliminaryMeasurement(definition, panel, degrees, base).measure(newest)),
                base.isPresent() ? List.of() : List.of(MeasurementFlag.BASE_INCOMPLETE));
    }

    private SubsystemMeasurement measure(Subsystem subsystem, WeightedSubsystem weighted) {
        List<Series> orderParameters = new ArrayList<>();
        List<Cell> outOfLimits = new ArrayList<>();
        List<Indicator> indicators = subsystem.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            WeightedIndicator indicator = weighted.indicators().get(i);
            orderParameters.add(OrderParameters.orderParameters(
                    definition.method(),
                    indicators.get(i).direction(),
                    indicator.limits(),
                    indicator.constant(),
                    indicator.values()));
            if (fixedLimits() || !indicator.constant()) {
                outOfLimits.addAll(outOfLimits(indicator));
            }
        }
        Set<Period> beyond = fixedLimits()
                ? Set.of()
                : outOfLimits.stream().map(Cell::period).collect(Collectors.toSet());
        double[] orderDegrees = new double[panel.periods().size()];
        for (int t = 0; t < orderDegrees.length; t++) {
            double u = orderDegree(weighted, orderParameters, t);
            orderDegrees[t] = beyond.contains(panel.periods().get(t)) ? u : withinRange(weighted.id(), t, u);
        }
        return new SubsystemMeasurement(
                subsystem.id(),
                orderParameters,
                Series.of(orderDegrees),
                Obstacle.of(weighted, orderParameters, orderDegrees.length - 1),
                outOfLimits);
    }

    private static int[] counted(WeightedSubsystem weighted) {
        return IntStream.range(0, weighted.indicators().size())
                .filter(i -> !weighted.indicators().get(i).constant())
                .toArray();
    }

    private double orderDegree(WeightedSubsystem weighted, List<Series> orderParameters, int t) {
        int[] counted = counted(weighted);
        double[] weights = IntStream.of(counted)
                .mapToDouble(i -> weighted.indicators().get(i).weight())
                .toArray();
        boolean linear = definition.method().aggregation() == Aggregation.LINEAR;
        double[] e = IntStream.of(counted)
                .mapToDouble(i -> orderParameters.get(i).get(t))
                .map(it -> linear ? it : Math.max(0, it))
                .toArray();
        return OrderDegrees.aggregate(definition.method().aggregation(), weights, e);
    }

    private double withinRange(String subsystem, int t, double u) {
        if (u < -OrderDegrees.ROUNDING || u > 1 + OrderDegrees.ROUNDING) {
            throw new IllegalStateException("defect: the order degree of " + subsystem + " in "
                    + panel.periods().get(t) + " is " + u);
        }
        return Math.min(1, Math.max(0, u));
    }

    private boolean fixedLimits() {
        return definition.method().limits() == LimitsPolicy.FIXED;
    }

    private List<Cell> outOfLimits(WeightedIndicator indicator) {
        return IntStream.range(0, indicator.values().size())
                .filter(t -> indicator.values().get(t) < indicator.limits().lower()
                        || indicator.values().get(t) > indicator.limits().upper())
                .mapToObj(t -> new Cell(indicator.id(), panel.periods().get(t)))
                .toList();
    }

    /** @return the index of the fixed base among the complete periods, empty if the named one is not complete */
    private OptionalInt fixedBase() {
        Optional<Period> named = definition.method().fixedBase();
        if (named.isEmpty()) {
            return OptionalInt.of(0);
        }
        int index = panel.periods().indexOf(named.get());
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }
}
