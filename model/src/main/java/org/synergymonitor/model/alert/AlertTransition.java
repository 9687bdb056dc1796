package org.synergymonitor.model.alert;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Period;

/**
 * A change of the alert state of one rule.
 *
 * @param series whose periods the rule judges; empty for those of the coordination degree
 * @param period whose value did it; for {@code RETRACTED} because the opening period disappeared, that period
 * @param before what the condition looks at, such as U, of the period in the revision before; empty if it had none
 * @param after the same now, empty if the period has none any more
 * @param rule its id; in events of before there were rules that of the default one, the series
 * @param condition what the rule waits for; empty in events of before there were rules
 * @param ruleEnded whether it is over because its rule is gone or another one
 */
public record AlertTransition(
        Optional<Base> series,
        Kind kind,
        Period period,
        OptionalDouble before,
        OptionalDouble after,
        String rule,
        AlertSeverity severity,
        SortedMap<String, String> labels,
        Optional<AlertCondition> condition,
        Boolean ruleEnded,
        Evidence evidence) {
    public AlertTransition {
        if (series == null || kind == null || period == null || (rule == null && series.isEmpty())) {
            throw new IllegalArgumentException("a transition needs a kind, a period, and a series or a rule");
        }
        rule = rule == null ? series.get().toString() : rule;
        severity = severity == null ? AlertSeverity.WARNING : severity;
        labels = Collections.unmodifiableSortedMap(labels == null ? new TreeMap<>() : new TreeMap<>(labels));
        ruleEnded = ruleEnded != null && ruleEnded;
        condition = condition == null ? Optional.empty() : condition;
        evidence = evidence == null ? Evidence.NONE : evidence;
    }

    /** Of a default rule, as it was before there were others. */
    public AlertTransition(Base series, Kind kind, Period period, OptionalDouble before, OptionalDouble after) {
        this(Optional.of(series), kind, period, before, after, null, null, null, Optional.empty(), false, null);
    }

    /** What happened to the alert. */
    public enum Kind {
        /** The condition holds in the newest period. */
        OPENED,
        /** The verdict on a past period changed because its data did. */
        REVISED,
        /** It was never true: in the period that opened it the condition does not hold, or the period is gone. */
        RETRACTED,
        /** It is over: in a newer period the condition does not hold, or its rule is no longer in force. */
        RESOLVED
    }
}
