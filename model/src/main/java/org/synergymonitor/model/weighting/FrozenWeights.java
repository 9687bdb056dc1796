package org.synergymonitor.model.weighting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.synergymonitor.model.Finite;
import org.synergymonitor.model.Series;
import org.synergymonitor.model.definition.Indicator;
import org.synergymonitor.model.definition.Limits;
import org.synergymonitor.model.definition.SystemDefinition;

/**
 * The periods and values of one panel with the weights, the limits, or both, of another revision. With both frozen, u and U of a
 * period depend on the values of that period and its base alone: a new period leaves the past as it is, bit by bit.
 *
 * <p>Under frozen limits e is not clamped (unless the policy of the definition is {@code fixed}), so e, u and U may leave their ranges;
 * the measurement lists the cells beyond the limits. An indicator that was constant in the revision stays left out; one that is
 * constant now but was not keeps its frozen weight if its limits are frozen too, else it is left out and the weights of the others stay.
 */
public final class FrozenWeights {
    private final SystemDefinition definition;
    private final Optional<Map<String, WeightedSubsystem>> weights;
    private final Optional<Map<String, WeightedSubsystem>> limits;

    private FrozenWeights(
            SystemDefinition definition, Optional<WeightedPanel> weights, Optional<WeightedPanel> limits) {
        this.definition = definition;
        this.weights = weights.map(FrozenWeights::bySubsystem);
        this.limits = limits.map(FrozenWeights::bySubsystem);
    }

    /**
     * A pure function of its arguments; frozen at itself a panel stays the same, bit by bit.
     *
     * @param panel of {@code definition}; without weights, since it has too few periods, it is returned as it is
     * @param weights the revision whose weights, and the σ, r and C they came from, count instead of its own
     * @param limits the revision whose limits count instead of its own
     * @throws IllegalArgumentException if an indicator is {@link #missing} from one of them, or a value lies so far beyond frozen limits
     *     that its order parameter is beyond ±{@link Finite#MAX_MAGNITUDE}
     */
    public static WeightedPanel weigh(
            SystemDefinition definition,
            WeightedPanel panel,
            Optional<WeightedPanel> weights,
            Optional<WeightedPanel> limits) {
        FrozenWeights frozen = new FrozenWeights(definition, weights, limits);
        List<WeightedSubsystem> subsystems = new ArrayList<>();
        for (int j = 0; j < panel.subsystems().size(); j++) {
            subsystems.add(frozen.weigh(
                    definition.subsystems().get(j).indicators(),
                    panel.subsystems().get(j)));
        }
        return new WeightedPanel(
                panel.status(), panel.periods(), subsystems, panel.imputed(), panel.statuses(), panel.newest());
    }

    /** @return the indicators of {@code panel} that {@code then} has not in the same subsystem, in definition order */
    public static List<String> missing(WeightedPanel panel, WeightedPanel then) {
        Map<String, WeightedSubsystem> known = bySubsystem(then);
        return panel.subsystems().stream()
                .flatMap(subsystem -> subsystem.indicators().stream()
                        .map(WeightedIndicator::id)
                        .filter(id -> find(known, subsystem.id(), id).isEmpty()))
                .toList();
    }

    private WeightedSubsystem weigh(List<Indicator> indicators, WeightedSubsystem live) {
        List<Limits> itsLimits = new ArrayList<>();
        List<Series> orderParameters = new ArrayList<>();
        List<Boolean> constant = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            WeightedIndicator now = live.indicators().get(i);
            WeightedIndicator limiting =
                    limits.map(it -> require(it, live.id(), now.id())).orElse(now);
            boolean leftOut = limiting.constant()
                    || weights.map(it -> require(it, live.id(), now.id()).constant())
                            .orElse(now.constant());
            Series e = orderParameters(indicators.get(i), limiting, leftOut, now.values());
            itsLimits.add(limiting.limits());
            orderParameters.add(e);
            constant.add(leftOut || (weights.isEmpty() && e.min() == e.max()));
        }
        return weights.map(it -> frozen(it.get(live.id()), live, itsLimits, constant))
                .orElseGet(() -> weighed(Critic.weigh(orderParameters, constant), live, itsLimits, constant));
    }

    private Series orderParameters(Indicator indicator, WeightedIndicator limiting, boolean leftOut, Series values) {
        if (!leftOut) {
            double greatest = Math.max(
                    Math.abs(OrderParameters.orderParameter(indicator.direction(), limiting.limits(), values.min())),
                    Math.abs(OrderParameters.orderParameter(indicator.direction(), limiting.limits(), values.max())));
            if (!(greatest <= Finite.MAX_MAGNITUDE)) {
                throw new IllegalArgumentException(
                        "a value of " + indicator.id() + " lies too far beyond the frozen limits " + limiting.limits());
            }
        }
        return OrderParameters.orderParameters(
                definition.method(), indicator.direction(), limiting.limits(), leftOut, values);
    }

    private static WeightedSubsystem frozen(
            WeightedSubsystem then, WeightedSubsystem live, List<Limits> limits, List<Boolean> constant) {
        List<WeightedIndicator> weighted = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            WeightedIndicator now = live.indicators().get(i);
            WeightedIndicator weighing = require(Map.of(live.id(), then), live.id(), now.id());
            weighted.add(new WeightedIndicator(
                    now.id(),
                    now.values(),
                    limits.get(i),
                    constant.get(i),
                    weighing.sigma(),
                    weighing.conflict(),
                    weighing.information(),
                    constant.get(i) ? 0 : weighing.weight()));
        }
        return new WeightedSubsystem(live.id(), weighted, then.correlations(), then.flags());
    }

    private static WeightedSubsystem weighed(
            Critic critic, WeightedSubsystem live, List<Limits> limits, List<Boolean> constant) {
        List<WeightedIndicator> weighted = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            weighted.add(new WeightedIndicator(
                    live.indicators().get(i).id(),
                    live.indicators().get(i).values(),
                    limits.get(i),
                    constant.get(i),
                    critic.sigma().get(i),
                    critic.conflict().get(i),
                    critic.information().get(i),
                    critic.weights().get(i)));
        }
        return new WeightedSubsystem(live.id(), weighted, critic.correlations(), critic.flags());
    }

    private static WeightedIndicator require(
            Map<String, WeightedSubsystem> subsystems, String subsystem, String indicator) {
        return find(subsystems, subsystem, indicator)
                .orElseThrow(() ->
                        new IllegalArgumentException("the frozen revision has no " + indicator + " in " + subsystem));
    }

    private static Optional<WeightedIndicator> find(
            Map<String, WeightedSubsystem> subsystems, String subsystem, String indicator) {
        return Optional.ofNullable(subsystems.get(subsystem)).flatMap(it -> it.indicators().stream()
                .filter(candidate -> candidate.id().equals(indicator))
                .findFirst());
    }

    private static Map<String, WeightedSubsystem> bySubsystem(WeightedPanel panel) {
        Map<String, WeightedSubsystem> subsystems = new HashMap<>();
        panel.subsystems().forEach(it -> subsystems.put(it.id(), it));
        return subsystems;
    }
}
