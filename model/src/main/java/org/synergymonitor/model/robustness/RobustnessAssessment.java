package org.synergymonitor.model.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.weighting.PanelStatus;
import org.synergymonitor.model.weighting.WeightedPanel;

/**
 * How sure a measurement is: the sign of every U over variants of the method, without each indicator and without each period, and the
 * weights over resampled periods.
 *
 * <p>Variants: 6 {@link Weighting}s × 4 {@link VariantLimits} × 2 aggregations (linear, weighted-geometric) = 48; under fixed limits
 * these stay, and 12 are left. The form of U is the definition's. Degenerate weights follow model, section 4: equal over the indicators
 * that vary.
 *
 * <p>A variant is <i>admissible</i> for a U if its weights exist and its aggregation is defined at both ends. All weights always exist:
 * e ≥ 0 and Σe &gt; 0 for every indicator that varies. A weighted product needs every e &gt; 0 in the period and in its base (OECD and JRC
 * 2008, <i>Handbook on Constructing Composite Indicators</i>, step 6: strictly positive indicators). Where one e is 0, u = 0 whatever
 * the others do. That is a lawful order degree (model, section 5), but its sign shows that one indicator stood at its limit and not how the
 * subsystem moved: such variants are named as inadmissible and do not count. Linear ones are always admissible.
 */
public final class RobustnessAssessment {
    private final Method method;
    private final WeightedPanel panel;
    private final Measurement measurement;
    private final List<VaryingIndicators> subsystems;

    private RobustnessAssessment(SystemDefinition definition, WeightedPanel panel, Measurement measurement) {
        this.method = definition.method();
        this.panel = panel;
        this.measurement = measurement;
        this.subsystems = IntStream.range(0, panel.subsystems().size())
                .mapToObj(j -> VaryingIndicators.of(
                        method,
                        panel.periods().size(),
                        definition.subsystems().get(j),
                        panel.subsystems().get(j)))
                .toList();
    }

    /** A pure function of its arguments, which belong together: the same bits on any JDK. */
    public static Robustness assess(SystemDefinition definition, WeightedPanel panel, Measurement measurement) {
        return panel.status() == PanelStatus.INSUFFICIENT_PERIODS
                ? Robustness.insufficientPeriods()
                : new RobustnessAssessment(definition, panel, measurement).assess();
    }

    private Robustness assess() {
        List<SynergyRobustness> degrees =
                degrees(Stream.concat(measurement.fixed().stream(), measurement.chained().stream())
                        .map(it -> Step.of(it, panel))
                        .toList());
        int fixed = measurement.fixed().size();
        return new Robustness(
                Robustness.Status.ASSESSED,
                degrees.subList(0, fixed),
                degrees.subList(fixed, degrees.size()),
                subsystems(),
                PeriodOmission.isPossible(method, panel.periods())
                        ? List.of()
                        : List.of(RobustnessFlag.NO_PERIOD_OMITTED));
    }

    private List<SynergyRobustness> degrees(List<Step> steps) {
        CompositeOrder published = new CompositeOrder(
                method.synergy(),
                measurement.subsystems().stream()
                        .map(it -> it.orderDegrees().toArray())
                        .toArray(double[][]::new));
        List<VariantSigns> signs = Variants.signs(method, subsystems, steps);
        List<Omissions<String>> indicators = IndicatorOmission.omit(method, subsystems, published, steps);
        List<Omissions<Period>> periods = PeriodOmission.omit(method, subsystems, panel.periods(), steps);
        List<SynergyRobustness> degrees = new ArrayList<>();
        for (int k = 0; k < steps.size(); k++) {
            degrees.add(new SynergyRobustness(
                    steps.get(k).published().period(),
                    steps.get(k).published().base(),
                    signs.get(k),
                    indicators.get(k),
                    periods.get(k)));
        }
        return degrees;
    }

    private List<SubsystemRobustness> subsystems() {
        List<BootstrapWeights> bootstrap =
                Bootstrap.weights(subsystems, panel.periods().size(), measurement.digest());
        return IntStream.range(0, subsystems.size())
                .mapToObj(j -> new SubsystemRobustness(
                        panel.subsystems().get(j).id(),
                        bootstrap.get(j),
                        Diagnostics.of(
                                panel.subsystems().get(j),
                                measurement.subsystems().get(j)),
                        IndicatorOmission.isPossible(subsystems.get(j))
                                ? List.of()
                                : List.of(RobustnessFlag.NO_INDICATOR_OMITTED)))
                .toList();
    }
}
