package org.synergymonitor.reporting.page.alerts;

import java.util.Arrays;

import org.synergymonitor.contracts.AlertTransitioned;
import org.synergymonitor.model.alert.AlertTransition.Kind;
import org.synergymonitor.reporting.http.Parameters;
import org.synergymonitor.reporting.http.ProblemException;
import org.synergymonitor.reporting.page.View;

/**
 * Which transitions a reader wants to see. Blanks admit all.
 *
 * @param kind OPENED, REVISED, RETRACTED or RESOLVED
 */
record TransitionFilter(String kind, String rule, String period) {
    static TransitionFilter of(View view) {
        String kind = view.parameter("kind");
        if (!kind.isEmpty()
                && Arrays.stream(Kind.values()).noneMatch(it -> it.name().equals(kind))) {
            throw ProblemException.badParameter(
                    "kind",
                    kind,
                    "参数 kind 须为 OPENED、REVISED、RETRACTED 或 RESOLVED",
                    "Parameter kind must be OPENED, REVISED, RETRACTED or RESOLVED");
        }
        String period = view.parameter("period");
        return new TransitionFilter(
                kind,
                view.parameter("rule"),
                period.isEmpty() ? "" : Parameters.period("period", period).toString());
    }

    boolean admits(AlertTransitioned it) {
        return (kind.isEmpty() || it.transition().kind().name().equals(kind))
                && (rule.isEmpty() || it.transition().rule().equals(rule))
                && (period.isEmpty() || it.transition().period().toString().equals(period));
    }
}
