package org.synergymonitor.model.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.model.Series;
import org.synergymonitor.model.TestSystem;
import org.synergymonitor.model.panel.Observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An invalid value cannot exist. */
class DefinitionValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2021", "2021-S2", "2021-Q4", "2021-M12", "1000-M01"})
    void aPeriodSurvivesItsWrittenForm(String text) {
        assertThat(Period.parse(text)).hasToString(text);
        assertThat(Period.parse(text).plus(1).since(Period.parse(text))).isOne();
    }

    @Test
    void aGregorianMonthIsTheSamePeriod() {
        assertThat(Period.parse("2021-07")).isEqualTo(Period.parse("2021-M07"));
        assertThat(Period.parse("2020-M12").plus(1)).hasToString("2021-M01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "21", "2021-Q5", "2021-S3", "2021-13", "2021-M00", "0999", "2021-1", "２０２１", "2021 "})
    void whatIsNoPeriodIsRefused(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingButFiniteNumbersEnters() {
        assertThatThrownBy(() -> Series.of(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Observation("a", Period.parse("2021"), Double.POSITIVE_INFINITY, null))
                .hasMessageContaining("a in 2021");
        assertThatThrownBy(() -> new Observation("a", Period.parse("2021"), 1e101, null))
                .hasMessageContaining("1.0E101");
        assertThat(new Observation("a", Period.parse("2021"), -0.0, null).value())
                .isEqualTo(0.0);
    }

    @Test
    void aDefinitionNamesAllThatIsWrongWithItAtOnce() {
        assertThatThrownBy(() -> new TestSystem()
                        .with("A", "a")
                        .method(new Method(
                                LimitsPolicy.FIXED,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Optional.of(Period.parse("2020-Q1")),
                                null))
                        .definition())
                .hasMessageContainingAll(
                        "2 to 10 subsystems, not 1", "a has no limits", "2020-Q1 is not of frequency A");
    }

    @Test
    void theSameIndicatorTwiceIsRefused() {
        assertThatThrownBy(() -> new TestSystem().with("A", "a").with("B", "a").definition())
                .hasMessageContaining("indicator a is used twice");
    }

    @Test
    void methodParametersOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() ->
                        new Method(LimitsPolicy.EXPANDED, 0.0, null, null, null, null, null, Optional.empty(), null))
                .hasMessageContaining("expansion must lie in (0, 1]");
        assertThatThrownBy(() -> new Method(null, null, null, null, null, null, 1, Optional.empty(), null))
                .hasMessageContaining("minimumPeriods must lie in 2..1000");
        assertThatThrownBy(() -> new Method(null, null, null, null, null, null, null, Optional.empty(), 1.5))
                .hasMessageContaining("preliminaryShare");
    }

    @Test
    void dimensionsNamesAndBandSetsAreNotMeasuredButDirectionsAre() {
        SystemDefinition definition =
                new TestSystem().with("A", "a").with("B", "b").definition();
        SystemDefinition flipped = new TestSystem()
                .with("A", "a")
                .with("B", "b")
                .negative(Set.of("a"))
                .definition();
        Subsystem a = definition.subsystems().get(0);
        SystemDefinition regrouped = new SystemDefinition(
                definition.id(),
                definition.names(),
                definition.referenceArea(),
                definition.frequency(),
                List.of(
                        new Subsystem(
                                a.id(),
                                new Names("新", "New"),
                                List.of(new Dimension("other", new Names("新", "New"), a.indicators()))),
                        definition.subsystems().get(1)),
                definition.method(),
                new AlertSettings(7),
                List.of(BandSetTest.stages()));

        assertThat(regrouped.measuresTheSameAs(definition)).isTrue();
        assertThat(flipped.measuresTheSameAs(definition)).isFalse();
    }

    @Test
    void aBandSetIsDefinedOnce() {
        SystemDefinition definition =
                new TestSystem().with("A", "a").with("B", "b").definition();

        assertThatThrownBy(() -> withBandSets(definition, BandSetTest.stages(), BandSetTest.stages()))
                .hasMessageContaining("band set stages is defined twice");
        assertThat(definition.bandSets()).isEmpty();
    }

    private static SystemDefinition withBandSets(SystemDefinition definition, BandSet... bandSets) {
        return new SystemDefinition(
                definition.id(),
                definition.names(),
                definition.referenceArea(),
                definition.frequency(),
                definition.subsystems(),
                definition.method(),
                definition.alerts(),
                List.of(bandSets));
    }

    @Test
    void aYearHasNoPeriodBeyondItsFrequency() {
        assertThat(Period.of(Frequency.QUARTERLY, 2021, 4)).hasToString("2021-Q4");
        assertThatThrownBy(() -> Period.of(Frequency.QUARTERLY, 2021, 5))
                .hasMessage("a year has no period 5 of frequency Q");
        assertThatThrownBy(() -> Period.of(Frequency.MONTHLY, 2021, 0))
                .hasMessage("a year has no period 0 of frequency M");
    }

    @Test
    void everyMonthHasTwoDigits() {
        assertThat(Period.of(Frequency.MONTHLY, 2021, 9)).hasToString("2021-M09");
        assertThat(Period.of(Frequency.MONTHLY, 2021, 10)).hasToString("2021-M10");
    }

    @Test
    void periodsOfDifferentFrequenciesHaveNoDistanceButAnOrder() {
        Period year = Period.parse("2021");
        Period quarter = Period.parse("2001-Q1");

        assertThatThrownBy(() -> year.since(quarter)).hasMessage("2021 and 2001-Q1 are of different frequencies");
        assertThat(Stream.of(quarter, year, Period.parse("2000-Q4"), Period.parse("2020"))
                        .sorted())
                .hasToString("[2020, 2021, 2000-Q4, 2001-Q1]");
    }

    @Test
    void fixedLimitsLeaveARangeWithinTheMagnitudeOfValues() {
        assertThat(indicator(-1e100, 1e100).limits()).contains(new Limits(-1e100, 1e100));
        assertThatThrownBy(() -> indicator(5, 5))
                .hasMessageContaining("the fixed limits of indicator a must leave a range");
        assertThatThrownBy(() -> indicator(-1e101, 0)).hasMessageContaining("lie within ±1.0E100");
        assertThatThrownBy(() -> indicator(0, 1e101)).hasMessageContaining("lie within ±1.0E100");
    }

    @Test
    void methodParametersReachTheEndsOfTheirRange() {
        Method least = method(1, 2);
        Method greatest = method(100, 1000);

        assertThat(least.carryForwardPeriods()).isEqualTo(1);
        assertThat(least.minimumPeriods()).isEqualTo(2);
        assertThat(greatest.carryForwardPeriods()).isEqualTo(100);
        assertThat(greatest.minimumPeriods()).isEqualTo(1000);
        assertThat(new Method(LimitsPolicy.EXPANDED, 1.0, null, null, null, null, null, Optional.empty(), 1.0))
                .extracting(Method::expansion, Method::preliminaryShare)
                .containsExactly(1.0, 1.0);
        assertThatThrownBy(() -> method(0, 3)).hasMessage("carryForwardPeriods must lie in 1..100, but is 0");
        assertThatThrownBy(() -> method(101, 3)).hasMessage("carryForwardPeriods must lie in 1..100, but is 101");
        assertThatThrownBy(() -> method(1, 1001)).hasMessage("minimumPeriods must lie in 2..1000, but is 1001");
    }

    @Test
    void limitsAreMeasuredOnlyIfTheyAreFixed() {
        assertThat(limited(LimitsPolicy.FIXED, 10).measuresTheSameAs(limited(LimitsPolicy.FIXED, 20)))
                .isFalse();
        assertThat(limited(LimitsPolicy.OBSERVED, 10).measuresTheSameAs(limited(LimitsPolicy.OBSERVED, 20)))
                .isTrue();
    }

    @Test
    void aSystemHasAtMostTenSubsystems() {
        assertThat(system(10, 1).definition().subsystems()).hasSize(10);
        assertThatThrownBy(() -> system(11, 1).definition())
                .hasMessageContaining("a composite system has 2 to 10 subsystems, not 11");
    }

    @Test
    void aSystemHasAtMostThreeHundredIndicators() {
        assertThat(system(2, 150).definition().indicators()).hasSize(300);
        assertThatThrownBy(() -> system(7, 43).definition())
                .hasMessageContaining("a system has at most 300 indicators, not 301");
    }

    @Test
    void theSameSubsystemTwiceIsRefused() {
        SystemDefinition definition = system(2, 1).definition();
        Subsystem first = definition.subsystems().get(0);

        assertThatThrownBy(() -> new SystemDefinition(
                        definition.id(),
                        definition.names(),
                        definition.referenceArea(),
                        definition.frequency(),
                        List.of(first, first),
                        definition.method(),
                        definition.alerts()))
                .hasMessageContaining("subsystem " + first.id() + " is defined twice");
    }

    @Test
    void aSystemHasAtMostTwentyBandSets() {
        SystemDefinition definition = system(2, 1).definition();

        assertThat(withBandSets(definition, bandSets(20)).bandSets()).hasSize(20);
        assertThatThrownBy(() -> withBandSets(definition, bandSets(21)))
                .hasMessageContaining("a system has at most 20 band sets, not 21");
    }

    private static Indicator indicator(double lower, double upper) {
        return new Indicator("a", new Names("甲", "A"), "1", null, Optional.of(new Limits(lower, upper)));
    }

    private static Method method(int carryForwardPeriods, int minimumPeriods) {
        return new Method(
                null,
                null,
                null,
                null,
                MissingPolicy.CARRY_FORWARD,
                carryForwardPeriods,
                minimumPeriods,
                Optional.empty(),
                null);
    }

    private static SystemDefinition limited(LimitsPolicy policy, double upper) {
        return new TestSystem()
                .with("A", "a")
                .with("B", "b")
                .limits("a", 0, upper)
                .limits("b", 0, 1)
                .method(TestSystem.method(policy, null, null))
                .definition();
    }

    private static TestSystem system(int subsystems, int indicators) {
        TestSystem system = new TestSystem();
        IntStream.range(0, subsystems)
                .forEach(j -> IntStream.range(0, indicators).forEach(i -> system.with("S" + j, "i" + j + "-" + i)));
        return system;
    }

    private static BandSet[] bandSets(int count) {
        Names names = new Names("集", "Set");
        return IntStream.range(0, count)
                .mapToObj(i -> new BandSet("set" + i, "1", names, BandSet.Measure.D, List.of(new Band(0, names))))
                .toArray(BandSet[]::new);
    }
}
