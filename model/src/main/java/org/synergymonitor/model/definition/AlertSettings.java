package org.synergymonitor.model.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The alert rules of a system. They belong to the system, not to what is measured.
 *
 * @param warmUpPeriods periods a rule must have judged before the first one that can open an alert, 0..1000; default 3; a rule may state
 *     its own
 * @param rules at most {@value #MAX_RULES}, each id once; none for the default ones, U &lt; 0 on each base
 */
public record AlertSettings(Integer warmUpPeriods, List<AlertRule> rules) {
    public static final int MAX_RULES = 20;
    public static final int MOST_WARM_UP_PERIODS = 1000;
    public static final AlertSettings DEFAULT = new AlertSettings(null);

    private static final List<AlertRule> DEFAULT_RULES =
            Stream.of(Base.values()).map(AlertRule::negative).toList();

    public AlertSettings {
        warmUpPeriods = requireWarmUp(warmUpPeriods == null ? 3 : warmUpPeriods);
        rules = rules == null ? List.of() : List.copyOf(rules);
        if (rules.size() > MAX_RULES) {
            throw new IllegalArgumentException(
                    "a system has at most " + MAX_RULES + " alert rules, not " + rules.size());
        }
        Set<String> ids = new HashSet<>();
        for (AlertRule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("alert rule " + rule.id() + " is defined twice");
            }
        }
    }

    /** The default rules. */
    public AlertSettings(Integer warmUpPeriods) {
        this(warmUpPeriods, List.of());
    }

    /** @return the stated rules, or the default ones */
    public List<AlertRule> inForce() {
        return rules.isEmpty() ? DEFAULT_RULES : rules;
    }

    public Optional<AlertRule> rule(String id) {
        return inForce().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    public int warmUpPeriods(AlertRule rule) {
        return rule.warmUpPeriods().orElse(warmUpPeriods);
    }

    /** @return what the rules name and the system does not have */
    List<String> violations(List<Subsystem> subsystems, List<BandSet> bandSets) {
        List<String> violations = new ArrayList<>();
        for (AlertRule rule : rules) {
            subsystemsOf(rule.condition())
                    .filter(id -> subsystems.stream().noneMatch(it -> it.id().equals(id)))
                    .forEach(id -> violations.add("alert rule " + rule.id() + " names no subsystem: " + id));
            if (rule.condition() instanceof AlertCondition.Band band) {
                Optional<BandSet> set = bandSets.stream()
                        .filter(it -> it.id().equals(band.bandSet()))
                        .findFirst();
                if (set.isEmpty()) {
                    violations.add("alert rule " + rule.id() + " names no band set: " + band.bandSet());
                } else if ((set.get().measure() == BandSet.Measure.U)
                        != band.series().isPresent()) {
                    violations.add(
                            "alert rule " + rule.id() + ": a series belongs to a band set of U, and to no other");
                }
            }
        }
        return violations;
    }

    private static Stream<String> subsystemsOf(AlertCondition condition) {
        if (condition instanceof AlertCondition.Degree degree) {
            return degree.pair().stream().flatMap(pair -> Stream.of(pair.first(), pair.second()));
        }
        return condition instanceof AlertCondition.OrderDegree order ? Stream.of(order.subsystem()) : Stream.empty();
    }

    static Integer requireWarmUp(Integer periods) {
        if (periods < 0 || periods > MOST_WARM_UP_PERIODS) {
            throw new IllegalArgumentException(
                    "warmUpPeriods must lie in 0.." + MOST_WARM_UP_PERIODS + ", but is " + periods);
        }
        return periods;
    }
}
