package org.synergymonitor.model.alert;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.synergymonitor.model.definition.Period;

/**
 * The alert state of one rule of one system.
 *
 * @param openedAt the period that opened the alert; empty while closed
 * @param confirmations releases in a row that spoke for the other state
 * @param first the first verdict of the rule on each period
 */
public record AlertState(Optional<Period> openedAt, int confirmations, SortedMap<Period, RuleVerdict> first) {
    public static final AlertState INITIAL = new AlertState(Optional.empty());

    public AlertState {
        if (confirmations < 0) {
            throw new IllegalArgumentException("not " + confirmations + " confirmations");
        }
        first = Collections.unmodifiableSortedMap(first);
    }

    /** A state of which nothing else is known. */
    public AlertState(Optional<Period> openedAt) {
        this(openedAt, 0, new TreeMap<>());
    }

    public boolean open() {
        return openedAt.isPresent();
    }

    /** @return with the first verdicts that are new */
    AlertState judged(List<Judgement> judgements) {
        if (judgements.stream().allMatch(it -> first.containsKey(it.period()))) {
            return this;
        }
        SortedMap<Period, RuleVerdict> known = new TreeMap<>(first);
        judgements.forEach(it -> known.putIfAbsent(it.period(), it.verdict()));
        return new AlertState(openedAt, confirmations, known);
    }

    AlertState with(Optional<Period> opened, int confirmed) {
        return new AlertState(opened, confirmed, first);
    }

    AlertState closed() {
        return with(Optional.empty(), 0);
    }
}
