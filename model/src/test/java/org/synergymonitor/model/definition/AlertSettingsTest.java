package org.synergymonitor.model.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.AlertCondition.Band;
import org.synergymonitor.model.definition.AlertCondition.Degree;
import org.synergymonitor.model.definition.AlertCondition.OrderDegree;
import org.synergymonitor.model.definition.AlertCondition.Pair;
import org.synergymonitor.model.definition.AlertCondition.SignShare;
import org.synergymonitor.model.definition.AlertRule.Confirmations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** No rule can exist that judges nothing. */
class AlertSettingsTest {
    @Test
    void theDefaultRulesAreNegativeUOnEachBase() {
        assertThat(AlertSettings.DEFAULT.inForce())
                .extracting(AlertRule::id, AlertRule::condition)
                .containsExactly(
                        tuple("fixed", Degree.negative(Base.FIXED)), tuple("chained", Degree.negative(Base.CHAINED)));
        assertThat(AlertSettings.DEFAULT.rules()).isEmpty();
    }

    @Test
    void aRuleMayStateItsOwnWarmUp() {
        AlertRule stated = new AlertRule("r", null, null, Degree.negative(Base.FIXED), null, Optional.of(0));
        AlertSettings settings = new AlertSettings(7, List.of(stated, rule("q", Degree.negative(Base.FIXED))));

        assertThat(settings.inForce()).extracting(settings::warmUpPeriods).containsExactly(0, 7);
    }

    @Test
    void whatADefinitionDoesNotHaveIsNamed() {
        SystemDefinition definition =
                new TestSystem().with("A", "a").with("B", "b").definition();
        List<AlertRule> rules = List.of(
                rule("r1", new OrderDegree("C", Base.FIXED, null)),
                rule("r2", new Degree(Base.FIXED, Optional.of(new Pair("A", "D")), null, null, null)),
                rule("r3", new Band("none", Optional.empty())),
                rule("r4", new Band("stages", Optional.of(Base.FIXED))));

        assertThatThrownBy(() -> with(definition, rules))
                .hasMessageContainingAll(
                        "r1 names no subsystem: C",
                        "r2 names no subsystem: D",
                        "r3 names no band set: none",
                        "r4: a series belongs to a band set of U");
        assertThat(with(definition, List.of(rule("r", new Band("stages", Optional.empty()))))
                        .measuresTheSameAs(definition))
                .isTrue();
    }

    @Test
    void valuesOutOfTheirRangeAreRefused() {
        assertThatThrownBy(() -> new Degree(Base.FIXED, Optional.empty(), null, 1.5, null))
                .hasMessageContaining("the threshold of U must lie in [-1.0, 1.0], but is 1.5");
        assertThatThrownBy(() -> new Degree(null, Optional.empty(), null, null, null))
                .hasMessageContaining("needs a series");
        assertThatThrownBy(() -> new SignShare(Base.FIXED, 0)).hasMessageContaining("(0, 1]");
        assertThatThrownBy(() -> new Pair("A", "A")).hasMessageContaining("not twice A");
        assertThatThrownBy(() -> new Confirmations(1, 101)).hasMessageContaining("close must lie in 1..100");
        assertThatThrownBy(() -> rule("r", null)).hasMessageContaining("r has no condition");
        assertThatThrownBy(() -> new AlertRule(
                        "r",
                        null,
                        new TreeMap<>(Map.of("team", " ")),
                        Degree.negative(Base.FIXED),
                        null,
                        Optional.empty()))
                .hasMessageContaining("label team of alert rule r");
    }

    @Test
    void aSystemHasAFewRulesEachOnce() {
        AlertRule rule = rule("r", Degree.negative(Base.FIXED));

        assertThatThrownBy(() -> new AlertSettings(3, List.of(rule, rule))).hasMessageContaining("r is defined twice");
        assertThatThrownBy(() -> new AlertSettings(3, new ArrayList<>(Collections.nCopies(21, rule))))
                .hasMessageContaining("at most 20 alert rules, not 21");
    }

    private static AlertRule rule(String id, AlertCondition condition) {
        return new AlertRule(id, null, null, condition, null, Optional.empty());
    }

    private static SystemDefinition with(SystemDefinition it, List<AlertRule> rules) {
        return with(it, rules, BandSetTest.stages());
    }

    @Test
    void aDefaultRuleIsKnownByTheNameOfItsSeries() {
        AlertRule negative = AlertRule.negative(Base.CHAINED);

        assertThat(negative.id()).isEqualTo("chained");
        assertThat(negative.severity()).isEqualTo(AlertSeverity.WARNING);
        assertThat(negative.confirmations()).isEqualTo(new Confirmations(1, 1));
        assertThat(AlertSettings.DEFAULT.rule("chained")).contains(negative);
    }

    @Test
    void aConditionJudgesThePeriodsOfItsSeries() {
        assertThat(new SignShare(Base.FIXED, 1).basis()).contains(Base.FIXED);
        assertThat(new OrderDegree("A", Base.CHAINED, null).basis()).contains(Base.CHAINED);
        assertThat(new Band("stages", Optional.of(Base.FIXED)).basis()).contains(Base.FIXED);
        assertThat(new Band("stages", null).basis()).isEmpty();
    }

    @Test
    void oneReleaseConfirmsUnlessTheRuleStatesMore() {
        assertThat(new Confirmations(null, null)).isEqualTo(new Confirmations(1, 1));
        assertThat(new Confirmations(100, 100).open()).isEqualTo(100);
        assertThatThrownBy(() -> new Confirmations(0, 1))
                .hasMessage("confirmations to open must lie in 1..100, but are 0");
    }

    @Test
    void aLabelHasUpToTwoHundredCharacters() {
        assertThat(labelled("x".repeat(200)).labels()).containsEntry("team", "x".repeat(200));
        assertThatThrownBy(() -> labelled("x".repeat(201))).hasMessageContaining("needs 1 to 200 characters");
    }

    @Test
    void aWarmUpLastsUpToAThousandPeriods() {
        assertThat(new AlertSettings(0).warmUpPeriods()).isZero();
        assertThat(new AlertSettings(1000).warmUpPeriods()).isEqualTo(1000);
        assertThatThrownBy(() -> new AlertSettings(1001)).hasMessage("warmUpPeriods must lie in 0..1000, but is 1001");
        assertThatThrownBy(() -> new AlertSettings(-1)).hasMessage("warmUpPeriods must lie in 0..1000, but is -1");
    }

    @Test
    void aBandSetOfUNeedsASeries() {
        SystemDefinition definition =
                new TestSystem().with("A", "a").with("B", "b").definition();
        BandSet ofU = BandSetTest.set(BandSet.Measure.U, -1, 0);

        assertThat(with(definition, List.of(rule("r", new Band("set", Optional.of(Base.FIXED)))), ofU)
                        .alerts()
                        .rules())
                .hasSize(1);
        assertThatThrownBy(() -> with(definition, List.of(rule("r", new Band("set", Optional.empty()))), ofU))
                .hasMessageContaining("alert rule r: a series belongs to a band set of U, and to no other");
    }

    private static AlertRule labelled(String text) {
        return new AlertRule(
                "r", null, new TreeMap<>(Map.of("team", text)), Degree.negative(Base.FIXED), null, Optional.empty());
    }

    private static SystemDefinition with(SystemDefinition it, List<AlertRule> rules, BandSet bandSet) {
        return new SystemDefinition(
                it.id(),
                it.names(),
                it.referenceArea(),
                it.frequency(),
                it.subsystems(),
                it.method(),
                new AlertSettings(3, rules),
                List.of(bandSet));
    }
}
