package org.synergymonitor.model.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
}
