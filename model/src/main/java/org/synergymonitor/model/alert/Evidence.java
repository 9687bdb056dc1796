package org.synergymonitor.model.alert;

import java.util.List;
import java.util.Optional;

import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertCondition.Reading;
import org.synergymonitor.model.definition.Period;
import org.synergymonitor.model.measurement.SynergyDegree;

/**
 * Why a transition happened.
 *
 * @param first the first verdict of the rule on the period: as first published, if the rule is as old
 * @param revised its verdict now; empty if the period is gone
 * @param base what the degree of the period is measured against
 * @param fell the subsystems whose order degree fell, if U &lt; 0
 * @param contributions of the indicators that moved what the rule looks at, the greatest first, at most {@value #MOST_CONTRIBUTIONS}
 * @param signs of the final U of the period over the variants of the method
 */
public record Evidence(
        Optional<RuleVerdict> first,
        Optional<RuleVerdict> revised,
        Optional<Period> base,
        List<String> fell,
        List<ContributingValue> contributions,
        Optional<SignCounts> signs) {
    public static final int MOST_CONTRIBUTIONS = 5;

    static final Evidence NONE =
            new Evidence(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    public Evidence {
        fell = fell == null ? List.of() : List.copyOf(fell);
        contributions = contributions == null ? List.of() : List.copyOf(contributions);
        if (contributions.size() > MOST_CONTRIBUTIONS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_CONTRIBUTIONS + " contributions, not " + contributions.size());
        }
    }

    static Evidence of(
            AlertCondition condition,
            AlertSubject subject,
            Period period,
            Optional<RuleVerdict> first,
            Optional<RuleVerdict> revised) {
        Optional<SynergyDegree> degree =
                condition.basis().flatMap(series -> subject.degree(series, period, reading(condition)));
        return new Evidence(
                first,
                revised,
                degree.map(SynergyDegree::base),
                degree.map(SynergyDegree::cause).orElse(List.of()),
                degree.map(it -> Contributors.of(condition, subject.measured(), it))
                        .orElse(List.of()),
                isOfAPair(condition)
                        ? Optional.empty()
                        : condition
                                .basis()
                                .flatMap(series -> subject.signs(series, period))
                                .map(SignCounts::of));
    }

    private static Reading reading(AlertCondition condition) {
        return condition instanceof AlertCondition.Degree degree ? degree.reading() : Reading.FINAL;
    }

    private static boolean isOfAPair(AlertCondition condition) {
        return condition instanceof AlertCondition.Degree degree
                && degree.pair().isPresent();
    }
}
