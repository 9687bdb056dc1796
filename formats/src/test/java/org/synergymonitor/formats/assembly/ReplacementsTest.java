package org.synergymonitor.formats.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.formats.mapping.AreaRule;
import org.synergymonitor.formats.mapping.CodedComponent;
import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.Component;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.model.panel.ObsStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ReplacementsTest {
    private static final DataflowMapping IDENTITY = DataflowMapping.identity("NBS", "ANNUAL");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDICATOR=a|CN a 2020,CN a 2021,CN a 2021-Q1",
                "TIME_PERIOD=2021|CN a 2021,CN b 2021",
                "REF_AREA=|CN a 2020,CN a 2021,CN a 2021-Q1,CN b 2021,US a 2020",
                "FREQ=Q|CN a 2021-Q1",
                "REF_AREA=US|US a 2020"
            })
    void dimensionsThatAreLeftOutSelectAllKnownObservations(String component, String selected) {
        List<ReportedObservation> observations = TestMessage.ofKnownCells()
                .mapped(IDENTITY)
                .row(Action.REPLACE, component, "OBS_VALUE=9")
                .observations();

        assertThat(observations)
                .extracting(it -> it.refArea() + " " + it.indicator() + " " + it.period())
                .containsExactly(selected.split(","));
        assertThat(observations)
                .extracting(it -> it.value(), ReportedObservation::status)
                .containsOnly(tuple(9.0, ObsStatus.A));
    }

    @Test
    void whatTheMessageStatedBeforeIsSelectedToo() {
        TestMessage message = TestMessage.ofKnownCells()
                .mapped(IDENTITY)
                .replace("c", "2022", "OBS_VALUE=9", "UNIT_MEASURE=元")
                .merge("d", "2022", "OBS_STATUS=E")
                .row(Action.REPLACE, "TIME_PERIOD=2022", "OBS_VALUE=9", "OBS_STATUS=E", "UNIT_MEASURE=元");

        assertThat(message.refusal())
                .extracting(Finding::code, Finding::line, Finding::value)
                .containsExactly(tuple(Code.CONFLICTING_OBSERVATION, 3, "CN c 2022"));
    }

    @Test
    void whatTheMessageDeletedIsNoLongerKnown() {
        assertThat(TestMessage.ofKnownCells()
                        .mapped(IDENTITY)
                        .delete("INDICATOR=a")
                        .row(Action.REPLACE, "OBS_STATUS=M")
                        .observations())
                .extracting(ReportedObservation::indicator, it -> it.value(), ReportedObservation::status)
                .containsExactly(
                        tuple("a", null, ObsStatus.A),
                        tuple("a", null, ObsStatus.A),
                        tuple("a", null, ObsStatus.A),
                        tuple("b", null, ObsStatus.M));
    }

    @Test
    void twoSelectionsThatDisagreeAreAConflict() {
        assertThat(TestMessage.ofKnownCells()
                        .mapped(IDENTITY)
                        .replace("b", "", "OBS_VALUE=1", "UNIT_MEASURE=元")
                        .row(Action.REPLACE, "TIME_PERIOD=2021", "OBS_VALUE=2", "UNIT_MEASURE=元")
                        .refusal())
                .extracting(Finding::code, Finding::line, Finding::value)
                .containsExactly(tuple(Code.CONFLICTING_OBSERVATION, 2, "CN b 2021"));
    }

    @Test
    void selectionsOfTheSameCellsCountEachTime() {
        assertThat(TestMessage.ofKnownCells()
                        .mapped(IDENTITY)
                        .atMost(3)
                        .replace("a", "", "OBS_VALUE=1")
                        .replace("a", "", "OBS_VALUE=1")
                        .errors())
                .containsExactly(Code.TOO_MANY_OBSERVATIONS);
    }

    @Test
    void whatSelectsNothingIsSaid() {
        assertThat(TestMessage.ofKnownCells()
                        .mapped(IDENTITY)
                        .replace("z", "", "OBS_VALUE=1")
                        .replace("b", "", "OBS_VALUE=1", "UNIT_MEASURE=元")
                        .warnings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.NOTHING_SELECTED, 1));
    }

    @Test
    void whatIsWrongIsSaidEvenOfARowThatSelectsNothing() {
        assertThat(TestMessage.ofKnownCells()
                        .mapped(IDENTITY)
                        .replace("z", "", "OBS_VALUE=x", "OBS_STATUS=?", "REF_AREA=C N")
                        .errors())
                .containsExactlyInAnyOrder(Code.INVALID_NUMBER, Code.INVALID_CHOICE, Code.INVALID_IDENTIFIER);
    }

    @Test
    void attributesOfManyObservationsReplaceNone() {
        assertThat(TestMessage.ofKnownCells()
                        .mapped(IDENTITY)
                        .replace("a", "", "COMMENT=x")
                        .replace("b", "2021", "OBS_VALUE=4", "UNIT_MEASURE=元")
                        .only()
                        .indicator())
                .isEqualTo("b");
        assertThat(TestMessage.ofKnownCells()
                        .mapped(IDENTITY)
                        .replace("a", "", "UNIT_MEASURE=元")
                        .errors())
                .containsExactly(Code.INCOMPLETE_KEY);
    }

    @Test
    void aDataflowWithoutMappingMustShowThatItHasTheColumns() {
        TestMessage message = new TestMessage().known("a", "2020", 1.0, ObsStatus.A, "元");

        assertThat(message.row(Action.REPLACE, "GEO=DE", "OBS_VALUE=5").errors())
                .containsExactly(Code.NO_MAPPING);
    }

    @Test
    void keysOfTheRulesMayBeLeftOutAndEachIndicatorHasItsMeasure() {
        DataflowMapping mapping = mapping(List.of(
                rule("a", Map.of("FLOW", Set.of("X"), "ADJ", Set.of("N")), "VALUE"),
                rule("b", Map.of("FLOW", Set.of("M"), "ADJ", Set.of("N")), "VOLUME")));

        assertThat(TestMessage.ofKnownCells()
                        .mapped(mapping)
                        .row(Action.REPLACE, "REF_AREA=中国", "ADJ=N", "TIME_PERIOD=2021", "VALUE=5", "VOLUME=6")
                        .observations())
                .extracting(ReportedObservation::indicator, it -> it.period().toString(), it -> it.value())
                .containsExactly(tuple("a", "2021", 5.0), tuple("b", "2021", 6.0));
        assertThat(TestMessage.ofKnownCells()
                        .mapped(mapping)
                        .row(Action.REPLACE, "ADJ=Y", "VALUE=5")
                        .errors())
                .containsExactly(Code.NO_OBSERVATIONS);
    }

    @Test
    void aRowThatNamesAnObservationInFullStatesItAlone() {
        DataflowMapping mapping = mapping(List.of(
                rule("c", Map.of("FLOW", Set.of("X")), Component.OBS_VALUE),
                rule("b", Map.of("FLOW", Set.of("X"), "ADJ", Set.of("N")), Component.OBS_VALUE)));

        assertThat(TestMessage.ofKnownCells()
                        .mapped(mapping)
                        .row(Action.REPLACE, "REF_AREA=中国", "FLOW=X", "TIME_PERIOD=2021", "OBS_VALUE=5")
                        .only()
                        .indicator())
                .isEqualTo("c");
    }

    private static DataflowMapping mapping(List<IndicatorRule> rules) {
        return new DataflowMapping(
                "NBS",
                "ANNUAL",
                AreaRule.of(new CodedComponent(Component.REF_AREA, Map.of("中国", "CN"))),
                rules,
                Optional.empty(),
                Component.TIME_PERIOD,
                Optional.empty(),
                Map.of(),
                Map.of());
    }

    private static IndicatorRule rule(String indicator, Map<String, Set<String>> key, String measure) {
        return new IndicatorRule(indicator, key, measure, Optional.empty(), Optional.empty());
    }
}
