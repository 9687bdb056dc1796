package org.synergymonitor.model.alert;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertCondition.Pair;
import org.synergymonitor.model.definition.AlertCondition.Reading;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a transition says about its why, of subsystems whose one indicator runs from 0 to 10. */
class EvidenceTest {
    private final TestSystem system = new TestSystem()
            .with("A", "a", 0, 6, 5, 10)
            .with("B", "b", 1, 6, 8, 11)
            .with("C", "c", 2, 5, 6, 12);

    @Test
    void aRuleOfAPairNamesOnlyItsTwoSubsystemsAndCountsNoSigns() {
        Evidence evidence =
                evidence(system, degree(Base.CHAINED, Optional.of(new Pair("C", "A")), Reading.FINAL), 2003);

        assertThat(evidence.contributions())
                .extracting(ContributingValue::indicator)
                .containsExactlyInAnyOrder("a", "c");
        assertThat(evidence.signs()).isEmpty();
    }

    @Test
    void aRuleOfTheSystemNamesAllOfThemAndCountsSigns() {
        Evidence evidence = evidence(system, degree(Base.CHAINED, Optional.empty(), Reading.FINAL), 2003);

        assertThat(evidence.contributions())
                .extracting(ContributingValue::indicator)
                .containsExactly("b", "a", "c");
        assertThat(evidence.fell()).containsExactly("A");
        assertThat(evidence.signs()).isPresent();
    }

    @Test
    void aContributionTellsTheValueInTheBaseAndInThePeriod() {
        Evidence evidence = evidence(system, degree(Base.FIXED, Optional.empty(), Reading.FINAL), 2003);

        assertThat(evidence.base()).contains(TestSystem.year(2001));
        assertThat(evidence.contributions())
                .extracting(ContributingValue::indicator, ContributingValue::before, ContributingValue::after)
                .containsExactly(
                        tuple("b", Optional.of(1.0), Optional.of(8.0)),
                        tuple("a", Optional.of(0.0), Optional.of(5.0)),
                        tuple("c", Optional.of(2.0), Optional.of(6.0)));
    }

    @Test
    void aPreliminaryPeriodHasEvidenceToo() {
        Evidence evidence = evidence(
                AlertConditionsTest.begun(), degree(Base.CHAINED, Optional.empty(), Reading.PRELIMINARY), 2005);

        assertThat(evidence.base()).contains(TestSystem.year(2004));
        assertThat(evidence.fell()).containsExactly("A");
        assertThat(evidence.contributions())
                .hasSize(3)
                .contains(new ContributingValue(
                        "a", new Names("a", "a"), "1", 0.9 - 1, Optional.of(10.0), Optional.of(9.0)))
                .extracting(ContributingValue::indicator, ContributingValue::before, ContributingValue::after)
                .contains(
                        tuple("b", Optional.of(10.0), Optional.of(12.0)),
                        tuple("c1", Optional.of(10.0), Optional.of(12.0)));
        assertThat(evidence.signs()).isEmpty();
    }

    @Test
    void aRuleOfFinalDegreesHasNoEvidenceOfAPreliminaryPeriod() {
        Evidence evidence =
                evidence(AlertConditionsTest.begun(), degree(Base.CHAINED, Optional.empty(), Reading.FINAL), 2005);

        assertThat(evidence.base()).isEmpty();
        assertThat(evidence.contributions()).isEmpty();
    }

    private static AlertCondition degree(Base series, Optional<Pair> pair, Reading reading) {
        return new AlertCondition.Degree(series, pair, reading, null, null);
    }

    private static Evidence evidence(TestSystem system, AlertCondition condition, int year) {
        return Evidence.of(
                condition,
                AlertSubject.of(system.measured()).with(List.of()),
                TestSystem.year(year),
                Optional.empty(),
                Optional.empty());
    }
}
