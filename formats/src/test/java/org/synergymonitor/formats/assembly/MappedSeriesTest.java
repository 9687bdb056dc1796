package org.synergymonitor.formats.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.mapping.AreaRule;
import org.synergymonitor.formats.mapping.CodedComponent;
import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.model.definition.Frequency;
import org.synergymonitor.model.panel.ObsStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class MappedSeriesTest {
    private static final CodedComponent LABELS = new CodedComponent("LABEL", Map.of("出口总额", "exports"));

    @Test
    void whatTheMappingDoesNotNameIsLeftOut() {
        TestMessage message = message(mapping(List.of(IndicatorRule.of("exports", Map.of("FLOW", Set.of("X"))))))
                .row(Action.REPLACE, "FLOW=X", "TIME_PERIOD=2021", "OBS_VALUE=1", "UNIT_MEASURE=元")
                .row(Action.REPLACE, "FLOW=M", "TIME_PERIOD=2021", "OBS_VALUE=x")
                .row(Action.REPLACE, "FLOW=M", "TIME_PERIOD=2021-W05", "OBS_VALUE=1");

        assertThat(message.warnings())
                .extracting(Finding::code, Finding::line, Finding::value, it -> it.message()
                        .en())
                .containsExactly(tuple(
                        Code.UNMAPPED_SERIES,
                        2,
                        "FLOW=M",
                        "the mapping does not name this series: 2 observations left out"));
    }

    @Test
    void aThousandSeriesThatAreLeftOutAreNamedAndTheOthersCounted() {
        TestMessage message = message(mapping(List.of(IndicatorRule.of("exports", Map.of("FLOW", Set.of("X"))))))
                .row(Action.REPLACE, "FLOW=X", "TIME_PERIOD=2021", "OBS_VALUE=1", "UNIT_MEASURE=元");
        for (int series = 0; series < 1_100; series++) {
            message.row(Action.REPLACE, "FLOW=F" + series, "TIME_PERIOD=2021", "OBS_VALUE=1");
        }

        List<Finding> warnings = message.warnings();

        assertThat(warnings).hasSize(1_001);
        assertThat(warnings.get(1_000).message().en()).contains(" 100 observations");
    }

    @Test
    void labelsNameIndicators() {
        DataflowMapping mapping = new DataflowMapping(
                "NBS",
                "ANNUAL",
                AreaRule.constant("440100"),
                List.of(),
                Optional.of(LABELS),
                "YEAR",
                Optional.empty(),
                Map.of(),
                Map.of("初步", ObsStatus.P));

        TestMessage message = message(mapping)
                .row(Action.REPLACE, "LABEL=出口总额", "YEAR=2019年", "OBS_VALUE=1", "OBS_STATUS=初步")
                .row(Action.REPLACE, "LABEL=其他", "YEAR=2019年", "OBS_VALUE=1");

        assertThat(message.only())
                .extracting(
                        ReportedObservation::refArea,
                        ReportedObservation::indicator,
                        it -> it.period().toString(),
                        ReportedObservation::status)
                .containsExactly("440100", "exports", "2019", ObsStatus.P);
    }

    @Test
    void oneRowMayHoldTheMeasuresOfSeveralIndicators() {
        DataflowMapping mapping = mapping(List.of(
                new IndicatorRule("value", Map.of(), "VALUE", Optional.empty(), Optional.empty()),
                new IndicatorRule("volume", Map.of(), "VOLUME", Optional.empty(), Optional.empty())));

        TestMessage message = message(mapping)
                .row(Action.REPLACE, "TIME_PERIOD=2021", "VALUE=1", "VOLUME=2")
                .row(Action.DELETE, "TIME_PERIOD=2020", "VOLUME=-");

        assertThat(message.observations())
                .extracting(ReportedObservation::indicator, it -> it.period().toString(), it -> it.value())
                .containsExactly(
                        tuple("value", "2021", 1.0), tuple("volume", "2020", null), tuple("volume", "2021", 2.0));
    }

    @Test
    void aDayIsReadByTheFrequencyOfTheSeries() {
        DataflowMapping mapping = mapping(List.of(new IndicatorRule(
                "exports", Map.of("FLOW", Set.of("X")), "OBS_VALUE", Optional.empty(), Optional.of(Frequency.ANNUAL))));

        assertThat(message(mapping)
                        .row(Action.REPLACE, "FLOW=X", "TIME_PERIOD=2014-12-31", "OBS_VALUE=1")
                        .only()
                        .period())
                .hasToString("2014");
        assertThat(new TestMessage()
                        .replace("a", "2014-12-31", "OBS_VALUE=1", "FREQ=Q")
                        .only()
                        .period())
                .hasToString("2014-Q4");
    }

    @Test
    void aFrequencyThatIsNotMonitoredIsSaidOnceForASeries() {
        assertThat(new TestMessage()
                        .replace("a", "2021-W01", "OBS_VALUE=1")
                        .replace("a", "2021-W02", "OBS_VALUE=1")
                        .replace("b", "2021-01-05", "OBS_VALUE=1")
                        .refusal())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.FREQUENCY_NOT_MONITORED, 1), tuple(Code.FREQUENCY_NOT_MONITORED, 3));
    }

    @Test
    void aDataflowWithoutAMappingThatNamesNothingItselfIsToldSoOnce() {
        TestMessage message = new TestMessage().given(HeadingField.DATAFLOW, "TRADE");
        message.row(Action.MERGE, "REF_AREA=", "GEO=CN", "FLOW=X", "TIME_PERIOD=2021", "OBS_VALUE=1");
        message.row(Action.MERGE, "REF_AREA=", "GEO=CN", "FLOW=M", "TIME_PERIOD=2021", "OBS_VALUE=1");

        assertThat(message.refusal())
                .extracting(Finding::code, it -> it.message().en())
                .containsExactly(tuple(
                        Code.NO_MAPPING,
                        "dataflow NBS:TRADE has no mapping, and no REF_AREA and INDICATOR of its own"));
    }

    @Test
    void anIndicatorWithoutAMappingHasAValidId() {
        assertThat(new TestMessage().replace("出口", "2021", "OBS_VALUE=1").errors())
                .containsExactly(Code.INVALID_IDENTIFIER);
    }

    private static TestMessage message(DataflowMapping mapping) {
        return new TestMessage().mapped(mapping);
    }

    private static DataflowMapping mapping(List<IndicatorRule> rules) {
        return new DataflowMapping(
                "NBS",
                "ANNUAL",
                AreaRule.DEFAULT,
                rules,
                Optional.empty(),
                "TIME_PERIOD",
                Optional.empty(),
                Map.of(),
                Map.of());
    }
}
