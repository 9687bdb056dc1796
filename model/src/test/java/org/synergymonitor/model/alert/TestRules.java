package org.synergymonitor.model.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertRule.Confirmations;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.robustness.Omissions;
import org.synergymonitor.model.robustness.Robustness;
import org.synergymonitor.model.robustness.SubsystemRobustness;
import org.synergymonitor.model.robustness.SynergyRobustness;
import org.synergymonitor.model.robustness.VariantSigns;
import org.synergymonitor.model.weighting.PanelStatus;
import org.synergymonitor.model.weighting.WeightedPanel;

/** Rules, and chained U for them to judge. */
final class TestRules {
    private TestRules() {}

    static AlertRule degree(double threshold, double deadBand) {
        return rule(new AlertCondition.Degree(Base.CHAINED, Optional.empty(), null, threshold, deadBand));
    }

    static AlertRule confirmed(int open, int close) {
        return new AlertRule(
                "r",
                null,
                null,
                new AlertCondition.Degree(Base.CHAINED, Optional.empty(), null, null, null),
                new Confirmations(open, close),
                Optional.empty());
    }

    static AlertRule rule(AlertCondition condition) {
        return new AlertRule("r", null, null, condition, null, Optional.empty());
    }

    static AlertSubject subject(double... u) {
        return subjectFrom(2001, u);
    }

    static AlertSubject subjectFrom(int firstYear, double... u) {
        List<SynergyDegree> chained = new ArrayList<>();
        for (int t = 0; t < u.length; t++) {
            chained.add(new SynergyDegree(
                    TestSystem.year(firstYear + t),
                    TestSystem.year(firstYear - 1 + t),
                    u[t],
                    Series.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    false,
                    Optional.empty()));
        }
        Measured measured = new Measured(
                new TestSystem().with("A", "a").with("B", "b").definition(),
                new WeightedPanel(
                        PanelStatus.INSUFFICIENT_PERIODS, List.of(), List.of(), List.of(), List.of(), Optional.empty()),
                new Measurement("test", "", List.of(), List.of(), chained, Optional.empty(), List.of()));
        return AlertSubject.of(measured)
                .with(new Robustness(
                        Robustness.Status.INSUFFICIENT_PERIODS, List.of(), List.of(), List.of(), List.of()));
    }

    /** The signs of the chained U of each year from 2001 on, and nothing else. */
    static Robustness variants(int periods, VariantSigns signs) {
        return new Robustness(
                Robustness.Status.ASSESSED,
                List.of(),
                IntStream.range(0, periods)
                        .mapToObj(t -> new SynergyRobustness(
                                TestSystem.year(2001 + t),
                                TestSystem.year(2000 + t),
                                signs,
                                new Omissions<>(List.of(), 0, Optional.empty()),
                                new Omissions<>(List.of(), 0, Optional.empty())))
                        .toList(),
                List.of(new SubsystemRobustness("A", List.of(), List.of(), Optional.empty())),
                List.of());
    }
}
