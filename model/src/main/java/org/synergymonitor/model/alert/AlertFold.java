package org.synergymonitor.model.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertCondition.Reading;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.DegreeChange;

/** Folds the revisions of a system into the alert state of one rule (model, section 10). */
public final class AlertFold {
    private final AlertRule rule;
    private final int warmUpPeriods;
    private final AlertRevision revision;
    private final List<Judgement> judgements;
    private final AlertState state;
    private final List<AlertTransition> transitions = new ArrayList<>();

    private AlertFold(AlertState state, AlertRule rule, int warmUpPeriods, AlertRevision revision) {
        this.rule = rule;
        this.warmUpPeriods = warmUpPeriods;
        this.revision = revision;
        this.judgements = Judgements.of(rule.condition(), revision.after());
        this.state = state.judged(judgements);
    }

    /**
     * Folds one revision.
     *
     * @param warmUpPeriods periods that the rule must have judged before the first one that can open an alert
     * @return the state after it, and the transitions in the order they happened: {@code REVISED} by period, then the newest period's
     */
    public static Folding fold(AlertState state, AlertRule rule, int warmUpPeriods, AlertRevision revision) {
        AlertFold fold = new AlertFold(state, rule, warmUpPeriods, revision);
        fold.revise();
        AlertState next = fold.judge();
        return new Folding(next, List.copyOf(fold.transitions));
    }

    /** Closes what a rule opened that is in force no longer. */
    static Optional<AlertTransition> end(AlertState state, AlertRule rule, AlertRevision revision) {
        if (!state.open()) {
            return Optional.empty();
        }
        AlertFold fold = new AlertFold(state, rule, 0, revision);
        Period newest =
                fold.newest().map(Judgement::period).orElse(state.openedAt().get());
        return Optional.of(fold.transition(AlertTransition.Kind.RESOLVED, newest, true));
    }

    private void revise() {
        if (rule.condition() instanceof AlertCondition.Degree degree
                && degree.pair().isEmpty()
                && degree.reading() == Reading.FINAL) {
            revision.changes().stream()
                    .filter(change -> change.series() == degree.series() && change.data() != 0)
                    .filter(change -> (change.before() < degree.threshold()) != (change.after() < degree.threshold()))
                    .map(DegreeChange::period)
                    .filter(period -> newest().filter(it -> period.compareTo(it.period()) < 0)
                            .isPresent())
                    .forEach(period -> add(AlertTransition.Kind.REVISED, period));
        }
    }

    private AlertState judge() {
        if (newest().isEmpty()) {
            return state;
        }
        Judgement newest = newest().get();
        Period p = newest.period();
        AlertState now = state;
        if (now.open() && now.openedAt().get().compareTo(p) > 0) {
            add(AlertTransition.Kind.RETRACTED, now.openedAt().get());
            now = now.closed();
        }
        boolean turns = now.open() ? newest.clear() : newest.holds() && isWarm();
        int confirmations = turns ? confirmations(now) : 0;
        if (!turns || confirmations < needed(now)) {
            return now.with(now.openedAt(), confirmations);
        }
        if (now.open()) {
            boolean neverTrue = now.openedAt().get().equals(p);
            add(neverTrue ? AlertTransition.Kind.RETRACTED : AlertTransition.Kind.RESOLVED, p);
            return now.closed();
        }
        add(AlertTransition.Kind.OPENED, p);
        return now.with(Optional.of(p), 0);
    }

    private int confirmations(AlertState now) {
        boolean first = now.confirmations() == 0;
        return now.confirmations() + (first || revision.release() ? 1 : 0);
    }

    private int needed(AlertState now) {
        return now.open() ? rule.confirmations().close() : rule.confirmations().open();
    }

    private boolean isWarm() {
        return judgements.size() > warmUpPeriods;
    }

    private Optional<Judgement> newest() {
        return judgements.isEmpty() ? Optional.empty() : Optional.of(judgements.get(judgements.size() - 1));
    }

    private void add(AlertTransition.Kind kind, Period period) {
        transitions.add(transition(kind, period, false));
    }

    private AlertTransition transition(AlertTransition.Kind kind, Period period, boolean ruleEnded) {
        Optional<Judgement> was = revision.before().flatMap(it -> at(period, Judgements.of(rule.condition(), it)));
        Optional<Judgement> now = at(period, judgements);
        return new AlertTransition(
                rule.condition().basis(),
                kind,
                period,
                value(was),
                value(now),
                rule.id(),
                rule.severity(),
                rule.labels(),
                Optional.of(rule.condition()),
                ruleEnded,
                Evidence.of(
                        rule.condition(),
                        revision.after(),
                        period,
                        Optional.ofNullable(state.first().get(period)),
                        now.map(Judgement::verdict)));
    }

    private static Optional<Judgement> at(Period period, List<Judgement> judgements) {
        return judgements.stream().filter(it -> it.period().equals(period)).findFirst();
    }

    private static OptionalDouble value(Optional<Judgement> judgement) {
        return judgement.map(it -> OptionalDouble.of(it.value())).orElse(OptionalDouble.empty());
    }

    /** The state after a revision, and what happened. */
    public record Folding(AlertState state, List<AlertTransition> transitions) {}
}
