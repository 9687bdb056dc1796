package org.synergymonitor.model.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertRule;
import org.synergymonitor.model.definition.AlertRule.Confirmations;
import org.synergymonitor.model.definition.AlertSettings;
import org.synergymonitor.model.definition.AlertSeverity;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.definition.SystemDefinition;
import org.synergymonitor.model.measurement.Measured;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an open alert when the rules change; U is negative in 2003, chained only. */
class SystemAlertsTest {
    private static final AlertCondition NEGATIVE =
            new AlertCondition.Degree(Base.CHAINED, Optional.empty(), null, null, null);

    private TestSystem system = new TestSystem().with("A", "a", 0, 6, 5).with("B", "b", 0, 6, 8);
    private final List<String> transitions = new ArrayList<>();
    private Optional<AlertSubject> before = Optional.empty();
    private SystemAlerts alerts = SystemAlerts.INITIAL;

    @Test
    void anAlertWhoseRuleIsGoneIsResolved() {
        revise(rule("r", AlertSeverity.WARNING, NEGATIVE));
        AlertTransition ended = revise(
                        rule("other", AlertSeverity.WARNING, new AlertCondition.OrderDegree("B", Base.CHAINED, null)))
                .get(0);

        assertThat(transitions).containsExactly("r OPENED 2003", "r RESOLVED 2003");
        assertThat(ended.ruleEnded()).isTrue();
        assertThat(alerts.states()).containsOnlyKeys("other");
    }

    @Test
    void aRuleThatBecomesAnotherOneResolvesAndBeginsAnew() {
        revise(rule("r", AlertSeverity.WARNING, NEGATIVE));
        revise(rule("r", AlertSeverity.CRITICAL, NEGATIVE));

        assertThat(transitions).containsExactly("r OPENED 2003", "r RESOLVED 2003", "r OPENED 2003");
    }

    @Test
    void otherConfirmationsLeaveTheAlertOpen() {
        revise(rule("r", AlertSeverity.WARNING, NEGATIVE));
        revise(new AlertRule("r", null, null, NEGATIVE, new Confirmations(4, 4), Optional.of(9)));

        assertThat(transitions).containsExactly("r OPENED 2003");
        assertThat(alerts.states().get("r").open()).isTrue();
    }

    @Test
    void aTransitionCarriesTheLabelsAndWhatMovedU() {
        AlertTransition opened = revise(new AlertRule(
                        "r",
                        AlertSeverity.CRITICAL,
                        new TreeMap<>(Map.of("team", "贸易")),
                        new AlertCondition.OrderDegree("A", Base.CHAINED, null),
                        null,
                        Optional.empty()))
                .get(0);

        assertThat(opened.severity()).isEqualTo(AlertSeverity.CRITICAL);
        assertThat(opened.labels()).containsExactly(Map.entry("team", "贸易"));
        assertThat(opened.evidence().fell()).containsExactly("A");
        assertThat(opened.evidence().base()).contains(TestSystem.year(2002));
        assertThat(opened.evidence().contributions())
                .containsExactly(new ContributingValue(
                        "a", new Names("a", "a"), "1", 5.0 / 6 - 1, Optional.of(6.0), Optional.of(5.0)));
        assertThat(opened.evidence().signs()).get().satisfies(it -> assertThat(it.negative())
                .isPositive());
    }

    private static AlertRule rule(String id, AlertSeverity severity, AlertCondition condition) {
        return new AlertRule(id, severity, null, condition, null, Optional.empty());
    }

    private List<AlertTransition> revise(AlertRule rule) {
        Measured measured = system.measured();
        AlertSubject after = AlertSubject.of(new Measured(
                with(measured.definition(), new AlertSettings(0, List.of(rule))),
                measured.panel(),
                measured.measurement()));
        SystemAlerts.Folding folding = alerts.fold(new AlertRevision(before, after, List.of(), true));
        folding.transitions().forEach(it -> transitions.add(it.rule() + " " + it.kind() + " " + it.period()));
        alerts = folding.alerts();
        before = Optional.of(after);
        return folding.transitions();
    }

    private static SystemDefinition with(SystemDefinition it, AlertSettings alerts) {
        return new SystemDefinition(
                it.id(),
                it.names(),
                it.referenceArea(),
                it.frequency(),
                it.subsystems(),
                it.method(),
                alerts,
                it.bandSets());
    }

    @Test
    void aRuleThatIsGoneWithoutAnAlertSaysNothing() {
        revise(rule("r", AlertSeverity.WARNING, new AlertCondition.OrderDegree("B", Base.CHAINED, null)));
        revise(rule("other", AlertSeverity.WARNING, new AlertCondition.OrderDegree("B", Base.CHAINED, null)));

        assertThat(transitions).isEmpty();
    }

    @Test
    void firstVerdictsStayWithTheConditionAndGoWithAnotherOne() {
        AlertCondition lower = new AlertCondition.Degree(Base.CHAINED, Optional.empty(), null, -.01, null);
        double published = revise(rule("r", AlertSeverity.WARNING, NEGATIVE))
                .get(0)
                .after()
                .getAsDouble();
        system = new TestSystem().with("A", "a", 0, 6, 4).with("B", "b", 0, 6, 8);

        AlertTransition severer =
                revise(rule("r", AlertSeverity.CRITICAL, NEGATIVE)).get(1);
        AlertTransition other = revise(rule("r", AlertSeverity.CRITICAL, lower)).get(1);

        assertThat(severer.evidence().first()).contains(new RuleVerdict(published, true));
        assertThat(other.evidence().first()).isEqualTo(other.evidence().revised());
        assertThat(other.after()).isEqualTo(severer.after()).isNotEqualTo(OptionalDouble.of(published));
    }
}
