package org.synergymonitor.model.alert;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.definition.AlertCondition;
import org.synergymonitor.model.definition.AlertCondition.Pair;
import org.synergymonitor.model.definition.AlertCondition.Reading;
import org.synergymonitor.model.definition.Band;
import org.synergymonitor.model.definition.BandSet;
import org.synergymonitor.model.definition.BandSet.Measure;
import org.synergymonitor.model.definition.Base;
import org.synergymonitor.model.definition.Names;
import org.synergymonitor.model.robustness.DegreeRange;
import org.synergymonitor.model.robustness.VariantSigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What each condition says of the periods, of subsystems whose one indicator runs from 0 to 10, so that u is a tenth of it. */
class AlertConditionsTest {
    private final TestSystem system = new TestSystem()
            .with("A", "a", 0, 6, 5, 10)
            .with("B", "b", 0, 6, 8, 10)
            .with("C", "c", 0, 5, 6, 10);

    @Test
    void aDegreeIsBelowItsThreshold() {
        assertThat(judge(new AlertCondition.Degree(Base.CHAINED, Optional.empty(), null, null, null)))
                .containsExactly("2002 0.565", "2003 -0.126 holds", "2004 0.342");
        assertThat(judge(new AlertCondition.Degree(Base.FIXED, Optional.empty(), null, .6, null)))
                .containsExactly("2002 0.565 holds", "2003 0.621", "2004 1.0");
    }

    @Test
    void aPairHasADegreeOfItsOwn() {
        assertThat(judge(new AlertCondition.Degree(Base.CHAINED, Optional.of(new Pair("C", "B")), null, null, null)))
                .containsExactly("2002 0.548", "2003 0.141", "2004 0.283");
        assertThat(judge(new AlertCondition.Degree(Base.CHAINED, Optional.of(new Pair("A", "D")), null, null, null)))
                .isEmpty();
    }

    @Test
    void aBandIsLowerThanThatOfThePeriodBefore() {
        assertThat(judge(new AlertCondition.Band("halves", Optional.of(Base.CHAINED)), halves("halves", Measure.U, -1)))
                .containsExactly("2003 -0.126 holds", "2004 0.342");
        assertThat(judge(new AlertCondition.Band("d", Optional.empty()), halves("d", Measure.D, 0)))
                .containsExactly("2003 0.788", "2004 1.0");
        assertThat(judge(new AlertCondition.Band("none", Optional.empty()))).isEmpty();
    }

    @Test
    void anOrderDegreeFellByMoreThanItsThreshold() {
        assertThat(judge(new AlertCondition.OrderDegree("A", Base.CHAINED, null)))
                .containsExactly("2002 0.6", "2003 -0.1 holds", "2004 0.5");
        assertThat(judge(new AlertCondition.OrderDegree("A", Base.CHAINED, .2)))
                .containsExactly("2002 0.6", "2003 -0.1", "2004 0.5");
        assertThat(judge(new AlertCondition.OrderDegree("D", Base.CHAINED, .2))).isEmpty();
    }

    @Test
    void theSignIsThatOfTooFewVariants() {
        TestSystem unsure = new TestSystem()
                .with("A", "a1", 0, 10, 6, 8)
                .with("A", "a2", 0, 1, 5, 10)
                .with("B", "b", 0, 1, 2, 3);

        List<Judgement> judgements =
                Judgements.of(new AlertCondition.SignShare(Base.CHAINED, 1), AlertSubject.of(unsure.measured()));

        assertThat(judgements).hasSize(3);
        assertThat(judgements.get(2)).isEqualTo(new Judgement(TestSystem.year(2004), 1, false, true));
        assertThat(judgements.get(1).value()).isBetween(0.0, 0.999);
        assertThat(judgements.get(1).holds()).isTrue();
    }

    @Test
    void aPreliminaryDegreeCountsIfTheRuleReadsIt() {
        AlertSubject subject = AlertSubject.of(begun().measured());

        assertThat(Judgements.of(
                        new AlertCondition.Degree(Base.CHAINED, Optional.empty(), Reading.FINAL, null, null), subject))
                .hasSize(3);
        assertThat(Judgements.of(
                        new AlertCondition.Degree(Base.CHAINED, Optional.empty(), Reading.PRELIMINARY, null, null),
                        subject))
                .hasSize(4)
                .last()
                .satisfies(it -> assertThat(it.holds()).isTrue())
                .extracting(Judgement::period)
                .isEqualTo(TestSystem.year(2005));
    }

    /** Of 2005 all is there but the constant c2. */
    static TestSystem begun() {
        return new TestSystem()
                .with("A", "a", 0, 6, 8, 10, 9)
                .with("B", "b", 0, 6, 8, 10, 12)
                .with("C", "c1", 0, 5, 6, 10, 12)
                .with("C", "c2", 5, 5, 5, 5, Double.NaN);
    }

    private List<String> judge(AlertCondition condition, BandSet... bandSets) {
        return Judgements.of(condition, AlertSubject.of(system.measured()).with(List.of(bandSets))).stream()
                .map(it -> it.period() + " " + Math.round(it.value() * 1000) / 1000.0 + (it.holds() ? " holds" : ""))
                .toList();
    }

    private static BandSet halves(String id, Measure measure, double least) {
        Names names = new Names("半", "Half");
        return new BandSet(id, "1", names, measure, List.of(new Band(least, names), new Band(.5, names)));
    }

    @Test
    void ofTwoSubsystemsThePairHasTheDegreeOfTheSystem() {
        AlertSubject two = AlertSubject.of(new TestSystem()
                .with("A", "a", 0, 6, 5, 10)
                .with("B", "b", 0, 6, 8, 10)
                .measured());

        assertThat(Judgements.of(
                        new AlertCondition.Degree(Base.CHAINED, Optional.of(new Pair("B", "A")), null, null, null),
                        two))
                .isEqualTo(
                        Judgements.of(new AlertCondition.Degree(Base.CHAINED, Optional.empty(), null, null, null), two))
                .hasSize(3);
    }

    @Test
    void aRuleJudgesByTheBandSetItNames() {
        assertThat(judge(
                        new AlertCondition.Band("d", Optional.empty()),
                        halves("other", Measure.U, -1),
                        halves("d", Measure.D, 0)))
                .containsExactly("2003 0.788", "2004 1.0");
    }

    @Test
    void aBandSetThatNowNamesUHasNothingForARuleWithoutASeries() {
        assertThat(judge(new AlertCondition.Band("d", Optional.empty()), halves("d", Measure.U, -1)))
                .isEmpty();
    }

    @Test
    void aFallByExactlyTheThresholdIsNoFallByMore() {
        AlertSubject quarters = AlertSubject.of(new TestSystem()
                .with("A", "a", 0, 3, 2, 4)
                .with("B", "b", 0, 3, 2, 4)
                .measured());

        assertThat(Judgements.of(new AlertCondition.OrderDegree("A", Base.CHAINED, .25), quarters))
                .extracting(Judgement::value, Judgement::holds)
                .containsExactly(tuple(.75, false), tuple(-.25, false), tuple(.5, false));
    }

    @Test
    void theShareIsThatOfTheVariantsWithTheSignOfU() {
        AlertSubject subject = TestRules.subject(-.1, 0, .1)
                .with(TestRules.variants(3, new VariantSigns(1, 2, 5, new DegreeRange(-.1, .1), List.of(), List.of())));

        List<Judgement> judgements = Judgements.of(new AlertCondition.SignShare(Base.CHAINED, .25), subject);

        assertThat(judgements)
                .extracting(Judgement::value, Judgement::holds)
                .containsExactly(tuple(.125, true), tuple(.25, false), tuple(.625, false));
    }

    @Test
    void aPreliminaryDegreeIsThatOfTheSeriesOfTheRule() {
        AlertSubject subject = AlertSubject.of(begun().measured());

        assertThat(judgements(Base.FIXED, subject)).last().satisfies(it -> assertThat(it.value())
                .isGreaterThan(0.9));
        assertThat(judgements(Base.CHAINED, subject)).last().satisfies(it -> assertThat(it.value())
                .isNegative());
    }

    private static List<Judgement> judgements(Base series, AlertSubject subject) {
        return Judgements.of(
                new AlertCondition.Degree(series, Optional.empty(), Reading.PRELIMINARY, null, null), subject);
    }
}
