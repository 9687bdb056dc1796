package org.synergymonitor.model.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.Base;
import org.synergymonitor.model.measurement.Measurement;
import org.synergymonitor.model.measurement.SynergyDegree;
import org.synergymonitor.model.measurement.Verdict;

/** Folds the measurements of a system into the alert state of one series, U &lt; 0 (model, section 10). */
public final class AlertFold {
    private final Base series;
    private final int warmUpPeriods;
    private final Optional<Measurement> before;
    private final Measurement after;
    private final List<AlertTransition> transitions = new ArrayList<>();

    private AlertFold(Base series, int warmUpPeriods, Optional<Measurement> before, Measurement after) {
        this.series = series;
        this.warmUpPeriods = warmUpPeriods;
        this.before = before;
        this.after = after;
    }

    /**
     * Folds one revision.
     *
     * @param warmUpPeriods periods with a U of this series that must lie before the first one that can open an alert
     * @param before the revision before, empty for the first
     * @param verdicts the past verdicts that this revision changed, of all series
     * @return the state after it, and the transitions in the order they happened: {@code REVISED} by period, then the newest period's
     */
    public static Folding fold(
            AlertState state,
            Base series,
            int warmUpPeriods,
            Optional<Measurement> before,
            Measurement after,
            List<Verdict> verdicts) {
        AlertFold fold = new AlertFold(series, warmUpPeriods, before, after);
        fold.revise(verdicts);
        AlertState next = fold.judge(state);
        return new Folding(next, List.copyOf(fold.transitions));
    }

    private void revise(List<Verdict> verdicts) {
        verdicts.stream()
                .filter(verdict -> verdict.series() == series && verdict.kind() == Verdict.Kind.REVISED)
                .forEach(verdict -> add(AlertTransition.Kind.REVISED, verdict.period()));
    }

    private AlertState judge(AlertState state) {
        Optional<SynergyDegree> newest = after.newest(series);
        if (newest.isEmpty()) {
            return state;
        }
        Period p = newest.get().period();
        boolean negative = newest.get().negative();
        Optional<Period> openedAt = state.openedAt();
        if (openedAt.isPresent() && openedAt.get().compareTo(p) > 0) {
            add(AlertTransition.Kind.RETRACTED, openedAt.get());
            openedAt = Optional.empty();
        }
        if (openedAt.isPresent() && !negative) {
            boolean neverTrue = openedAt.get().equals(p);
            add(neverTrue ? AlertTransition.Kind.RETRACTED : AlertTransition.Kind.RESOLVED, p);
            openedAt = Optional.empty();
        } else if (openedAt.isEmpty() && negative && isWarm()) {
            add(AlertTransition.Kind.OPENED, p);
            openedAt = Optional.of(p);
        }
        return new AlertState(openedAt);
    }

    private boolean isWarm() {
        return after.degrees(series).size() > warmUpPeriods;
    }

    private void add(AlertTransition.Kind kind, Period period) {
        transitions.add(new AlertTransition(
                series,
                kind,
                period,
                before.map(it -> u(it, period)).orElse(OptionalDouble.empty()),
                u(after, period)));
    }

    private OptionalDouble u(Measurement measurement, Period period) {
        return measurement
                .degree(series, period)
                .map(degree -> OptionalDouble.of(degree.value()))
                .orElse(OptionalDouble.empty());
    }

    /** The state after a revision, and what happened. */
    public record Folding(AlertState state, List<AlertTransition> transitions) {}
}
