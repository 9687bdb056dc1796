package org.synergymonitor.model.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.measurement.Measured;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.weighting.WeightedPanel;

/** The indicators that moved what a rule looks at. */
final class Contributors {
    private final Measured measured;
    private final SynergyDegree degree;

    private Contributors(Measured measured, SynergyDegree degree) {
        this.measured = measured;
        this.degree = degree;
    }

    static List<ContributingValue> of(AlertCondition condition, Measured measured, SynergyDegree degree) {
        return new Contributors(measured, degree).of(condition);
    }

    private List<ContributingValue> of(AlertCondition condition) {
        Map<String, Indicator> looked = new HashMap<>();
        for (Subsystem subsystem : measured.definition().subsystems()) {
            if (looksAt(condition, subsystem.id())) {
                subsystem.indicators().forEach(it -> looked.put(it.id(), it));
            }
        }
        return degree.contributions().stream()
                .filter(it -> looked.containsKey(it.indicator()))
                .limit(Evidence.MOST_CONTRIBUTIONS)
                .map(it -> contributing(looked.get(it.indicator()), it.value()))
                .toList();
    }

    private static boolean looksAt(AlertCondition condition, String subsystem) {
        if (condition instanceof AlertCondition.OrderDegree order) {
            return order.subsystem().equals(subsystem);
        }
        return !(condition instanceof AlertCondition.Degree degree)
                || degree.pair().isEmpty()
                || degree.pair().get().holds(subsystem);
    }

    private ContributingValue contributing(Indicator indicator, double contribution) {
        return new ContributingValue(
                indicator.id(),
                indicator.names(),
                indicator.unit(),
                contribution,
                value(indicator.id(), degree.base()),
                value(indicator.id(), degree.period()));
    }

    private Optional<Double> value(String indicator, Period period) {
        WeightedPanel panel = measured.panel();
        int t = panel.periods().indexOf(period);
        if (t >= 0) {
            return panel.subsystems().stream()
                    .flatMap(subsystem -> subsystem.indicators().stream())
                    .filter(it -> it.id().equals(indicator))
                    .map(it -> it.values().get(t))
                    .findFirst();
        }
        return panel.newest().stream()
                .filter(it -> it.period().equals(period))
                .flatMap(it -> it.present().stream())
                .filter(it -> it.indicator().equals(indicator))
                .map(it -> it.value())
                .findFirst();
    }
}
