package org.synergymonitor.model.alert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertSettings;

/**
 * The alert states of a system by the id of their rule.
 *
 * <p>A rule is what it was as long as its condition, severity and labels are. An alert of a rule that is gone or another one is
 * {@code RESOLVED} at the next revision, and the new rule starts closed; it keeps the first verdicts if its condition is the same.
 */
public record SystemAlerts(SortedMap<String, AlertState> states) {
    public static final SystemAlerts INITIAL = new SystemAlerts(new TreeMap<>());

    public SystemAlerts {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    }

    /**
     * Folds one revision under the rules in force.
     *
     * @return the transitions of rules that ended, then of those in force, in their order
     */
    public Folding fold(AlertRevision revision) {
        List<AlertTransition> transitions = new ArrayList<>();
        AlertSettings settings = settings(revision.after());
        Optional<AlertSettings> before = revision.before().map(SystemAlerts::settings);
        before.stream()
                .flatMap(was -> was.inForce().stream())
                .filter(was ->
                        settings.rule(was.id()).filter(it -> it.continues(was)).isEmpty())
                .forEach(was -> AlertFold.end(state(was), was, revision).ifPresent(transitions::add));
        Map<String, AlertState> next = new TreeMap<>();
        for (AlertRule rule : settings.inForce()) {
            AlertFold.Folding folding = AlertFold.fold(
                    start(rule, before.flatMap(was -> was.rule(rule.id()))),
                    rule,
                    settings.warmUpPeriods(rule),
                    revision);
            next.put(rule.id(), folding.state());
            transitions.addAll(folding.transitions());
        }
        return new Folding(new SystemAlerts(new TreeMap<>(next)), List.copyOf(transitions));
    }

    private AlertState start(AlertRule rule, Optional<AlertRule> before) {
        if (before.filter(rule::continues).isPresent()) {
            return state(rule);
        }
        return before.filter(it -> it.condition().equals(rule.condition())).isPresent()
                ? state(rule).closed()
                : AlertState.INITIAL;
    }

    private AlertState state(AlertRule rule) {
        return states.getOrDefault(rule.id(), AlertState.INITIAL);
    }

    private static AlertSettings settings(AlertSubject subject) {
        return subject.measured().definition().alerts();
    }

    /** The states after a revision, and what happened. */
    public record Folding(SystemAlerts alerts, List<AlertTransition> transitions) {}
}
