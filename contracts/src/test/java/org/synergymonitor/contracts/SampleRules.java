package org.synergymonitor.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertCondition.Pair;
import org.synergymonitor.model.definition.AlertCondition.Reading;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertRule.Confirmations;
import org.synergymonitor.model.definition.AlertSettings;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.model.definition.Base;

/** A rule of every kind for the sample system; the first is the default one, stated. */
final class SampleRules {
    private SampleRules() {}

    static AlertSettings settings() {
        return new AlertSettings(
                1,
                List.of(
                        new AlertRule(
                                "fixed",
                                AlertSeverity.CRITICAL,
                                new TreeMap<>(Map.of("team", "贸易处", "channel", "wecom")),
                                new AlertCondition.Degree(Base.FIXED, Optional.empty(), null, null, null),
                                null,
                                Optional.empty()),
                        rule(
                                "trade-policy",
                                new AlertCondition.Degree(
                                        Base.CHAINED,
                                        Optional.of(new Pair("digital-trade", "policy")),
                                        Reading.PRELIMINARY,
                                        -0.05,
                                        0.1)),
                        rule("band", new AlertCondition.Band("sign", Optional.of(Base.CHAINED))),
                        rule("policy-fell", new AlertCondition.OrderDegree("policy", Base.CHAINED, 0.01)),
                        rule("unsure", new AlertCondition.SignShare(Base.CHAINED, 0.9))));
    }

    private static AlertRule rule(String id, AlertCondition condition) {
        return new AlertRule(id, null, null, condition, new Confirmations(1, 2), Optional.of(0));
    }
}
