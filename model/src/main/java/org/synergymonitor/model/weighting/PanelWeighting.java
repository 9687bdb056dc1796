package org.synergymonitor.model.weighting;

import java.util.ArrayList;
import java.util.List;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.Method;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.panel.Panel;

/** Weighs a panel: complete periods, limits, order parameters, and CRITIC within each subsystem (model, sections 2 to 4). */
public final class PanelWeighting {
    private PanelWeighting() {}

    /** A pure function of its arguments: the same bits on any JDK. */
    public static WeightedPanel weigh(SystemDefinition definition, Panel panel) {
        PreparedPanel prepared = PanelPreparation.prepare(definition, panel);
        boolean sufficient = prepared.periods().size() >= definition.method().minimumPeriods();
        return new WeightedPanel(
                sufficient ? PanelStatus.MEASURED : PanelStatus.INSUFFICIENT_PERIODS,
                prepared.periods(),
                sufficient ? weigh(definition, prepared.values()) : List.of(),
                prepared.imputed(),
                prepared.statuses(),
                prepared.newest());
    }

    /** @param values of every indicator in definition order, at least two each */
    public static List<WeightedSubsystem> weigh(SystemDefinition definition, List<Series> values) {
        List<WeightedSubsystem> subsystems = new ArrayList<>();
        int first = 0;
        for (Subsystem subsystem : definition.subsystems()) {
            int next = first + subsystem.indicators().size();
            subsystems.add(weigh(definition.method(), subsystem, values.subList(first, next)));
            first = next;
        }
        return subsystems;
    }

    private static WeightedSubsystem weigh(Method method, Subsystem subsystem, List<Series> values) {
        List<Indicator> indicators = subsystem.indicators();
        List<Limits> limits = new ArrayList<>();
        List<Boolean> constant = new ArrayList<>();
        List<Series> orderParameters = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            Limits itsLimits = OrderParameters.limits(
                    method, values.get(i), indicator.limits().orElse(null));
            boolean constantValues = OrderParameters.isConstant(values.get(i));
            Series e = OrderParameters.orderParameters(
                    method, indicator.direction(), itsLimits, constantValues, values.get(i));
            limits.add(itsLimits);
            orderParameters.add(e);
            constant.add(constantValues || e.min() == e.max());
        }
        Critic critic = Critic.weigh(orderParameters, constant);
        List<WeightedIndicator> weighted = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            weighted.add(new WeightedIndicator(
                    indicators.get(i).id(),
                    values.get(i),
                    limits.get(i),
                    constant.get(i),
                    critic.sigma().get(i),
                    critic.conflict().get(i),
                    critic.information().get(i),
                    critic.weights().get(i)));
        }
        return new WeightedSubsystem(subsystem.id(), weighted, critic.correlations(), critic.flags());
    }
}
