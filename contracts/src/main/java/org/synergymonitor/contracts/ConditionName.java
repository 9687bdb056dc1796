package org.synergymonitor.contracts;

import org.synergymonitor.model.alert.AlertTransition;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertCondition.Reading;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.Subsystem;
import org.synergymonitor.model.definition.SystemDefinition;

/** What an alert rule looks at and where it draws the line, in words. */
public final class ConditionName {
    private final SystemDefinition definition;

    private ConditionName(SystemDefinition definition) {
        this.definition = definition;
    }

    /** @return {@code condition}, of a rule of {@code definition}, in words */
    public static Names of(SystemDefinition definition, AlertCondition condition) {
        return new ConditionName(definition).of(condition);
    }

    static Names of(SystemDefinition definition, AlertTransition transition) {
        return transition
                .condition()
                .map(new ConditionName(definition)::of)
                .orElseGet(() -> new Names(transition.rule(), transition.rule()));
    }

    private Names of(AlertCondition condition) {
        if (condition instanceof AlertCondition.Degree degree) {
            return degree(degree);
        }
        if (condition instanceof AlertCondition.Band band) {
            return band(band);
        }
        if (condition instanceof AlertCondition.OrderDegree order) {
            Names subsystem = subsystem(order.subsystem());
            String limit = AlertSentence.number(order.threshold());
            return new Names(
                    subsystem.zh() + "有序度" + zh(order.series()) + "变化（警戒线：下降超过 " + limit + "）",
                    order.series() + " change of the order degree of " + subsystem.en()
                            + " (alert: a fall of more than " + limit + ")");
        }
        AlertCondition.SignShare share = (AlertCondition.SignShare) condition;
        String limit = AlertSentence.number(share.share());
        return new Names(
                "与" + zh(share.series()) + "协同度同号的方案比例（警戒线：低于 " + limit + "）",
                "share of the variants with the sign of " + share.series() + " U (alert: below " + limit + ")");
    }

    private Names degree(AlertCondition.Degree degree) {
        String limit = AlertSentence.number(degree.threshold());
        Names of = degree.pair()
                .map(pair -> new Names(
                        subsystem(pair.first()).zh() + "与"
                                + subsystem(pair.second()).zh(),
                        " of " + subsystem(pair.first()).en() + " and "
                                + subsystem(pair.second()).en()))
                .orElse(null);
        boolean preliminary = degree.reading() == Reading.PRELIMINARY;
        return new Names(
                (of == null ? "" : of.zh()) + zh(degree.series()) + "协同度 U" + (preliminary ? "（含初步值）" : "") + "（警戒线：低于 "
                        + limit + "）",
                degree.series() + " U" + (of == null ? "" : of.en())
                        + (preliminary ? ", preliminary if there is one" : "") + " (alert: below " + limit + ")");
    }

    private Names band(AlertCondition.Band band) {
        Names set = definition.bandSets().stream()
                .filter(it -> it.id().equals(band.bandSet()))
                .map(BandSet::names)
                .findFirst()
                .orElseGet(() -> new Names(band.bandSet(), band.bandSet()));
        return new Names(
                band.series().map(ConditionName::zh).orElse("") + "“" + set.zh() + "”区间（警戒线：低于上期）",
                band.series().map(it -> it + " ").orElse("") + "band of " + set.en()
                        + " (alert: lower than in the period before)");
    }

    private Names subsystem(String id) {
        return definition.subsystems().stream()
                .filter(it -> it.id().equals(id))
                .map(Subsystem::names)
                .findFirst()
                .orElseGet(() -> new Names(id, id));
    }

    private static String zh(Base series) {
        return series == Base.FIXED ? "定基" : "环比";
    }
}
