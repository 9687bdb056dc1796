package org.synergymonitor.formats.assembly;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.formats.mapping.AreaRule;
import org.synergymonitor.formats.mapping.DataflowMapping;
import org.synergymonitor.formats.mapping.IndicatorRule;
import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.model.panel.ObsStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class DeletionsTest {
    @Test
    void aFullKeyDeletesOneObservationKnownOrNot() {
        assertThat(TestMessage.ofKnownCells()
                        .delete("INDICATOR=c", "TIME_PERIOD=2019")
                        .only())
                .extracting(ReportedObservation::indicator, it -> it.value(), ReportedObservation::status)
                .containsExactly("c", null, ObsStatus.A);
    }

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
        assertThat(TestMessage.cells(
                        TestMessage.ofKnownCells().delete(component).observations()))
                .isEqualTo(selected);
    }

    @Test
    void whatTheMessageStatedBeforeIsSelectedToo() {
        List<ReportedObservation> observations = TestMessage.ofKnownCells()
                .replace("a", "2022", "OBS_VALUE=1", "UNIT_MEASURE=元")
                .delete("INDICATOR=a")
                .replace("a", "2021", "OBS_VALUE=9", "UNIT_MEASURE=元")
                .observations();

        assertThat(observations)
                .extracting(it -> it.period().toString(), it -> it.value())
                .containsExactly(tuple("2020", null), tuple("2021", 9.0), tuple("2022", null), tuple("2021-Q1", null));
    }

    @Test
    void whatIsStatedAnewCanBeSelectedAgain() {
        assertThat(TestMessage.ofKnownCells()
                        .delete("INDICATOR=b")
                        .replace("b", "2021", "OBS_VALUE=9")
                        .delete("INDICATOR=b")
                        .only()
                        .value())
                .isNull();
    }

    @Test
    void aStatusAloneGoesBackToNormal() {
        assertThat(TestMessage.ofKnownCells()
                        .delete("INDICATOR=a", "TIME_PERIOD=2020", "OBS_STATUS=-")
                        .only())
                .extracting(it -> it.value(), ReportedObservation::status, ReportedObservation::unit)
                .containsExactly(1.0, ObsStatus.A, "元");
        assertThat(TestMessage.ofKnownCells()
                        .delete("INDICATOR=a", "OBS_STATUS=-")
                        .observations())
                .extracting(ReportedObservation::status)
                .containsExactly(ObsStatus.A, ObsStatus.A, ObsStatus.A);
    }

    @Test
    void aStatusThatIsStatedAnewCanBeDeletedAgain() {
        assertThat(TestMessage.ofKnownCells()
                        .delete("INDICATOR=b", "OBS_STATUS=-")
                        .merge("b", "2021", "OBS_VALUE=9")
                        .delete("INDICATOR=b", "OBS_STATUS=-")
                        .only())
                .extracting(it -> it.value(), ReportedObservation::status)
                .containsExactly(9.0, ObsStatus.A);
    }

    @Test
    void theValueIsDeletedByWhateverStandsThere() {
        assertThat(TestMessage.ofKnownCells()
                        .delete("INDICATOR=a", "TIME_PERIOD=2020", "OBS_VALUE=-", "UNIT_MULT=-")
                        .only()
                        .value())
                .isNull();
        assertThat(TestMessage.ofKnownCells()
                        .delete("INDICATOR=a", "TIME_PERIOD=2020", "OBS_VALUE=1")
                        .only()
                        .value())
                .isNull();
    }

    @Test
    void attributesThatAreNotKeptAreDeletedWithoutATrace() {
        assertThat(TestMessage.ofKnownCells()
                        .delete("INDICATOR=a", "COMMENT=-")
                        .delete("INDICATOR=a", "TIME_PERIOD=2020", "UNIT_MULT=0")
                        .errors())
                .containsExactly(Code.NO_OBSERVATIONS);
    }

    @Test
    void whatSelectsNothingIsSaid() {
        TestMessage message = TestMessage.ofKnownCells()
                .delete("INDICATOR=z")
                .delete("INDICATOR=z", "TIME_PERIOD=2020", "OBS_STATUS=-")
                .delete("INDICATOR=b");

        assertThat(message.warnings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.NOTHING_SELECTED, 1), tuple(Code.NOTHING_SELECTED, 2));
    }

    @Test
    void dimensionsOfTheSourceAreTranslated() {
        DataflowMapping mapping = new DataflowMapping(
                "NBS",
                "ANNUAL",
                AreaRule.coded(Map.of("中国", "CN")),
                List.of(
                        IndicatorRule.of("a", Map.of("FLOW", Set.of("X"), "ADJ", Set.of("N"))),
                        IndicatorRule.of("b", Map.of("FLOW", Set.of("M"), "ADJ", Set.of("N")))),
                Optional.empty(),
                "TIME_PERIOD",
                Optional.empty(),
                Map.of(),
                Map.of());

        assertThat(TestMessage.cells(TestMessage.ofKnownCells()
                        .mapped(mapping)
                        .delete("REF_AREA=中国", "ADJ=N", "TIME_PERIOD=2021")
                        .observations()))
                .isEqualTo("CN a 2021,CN b 2021");
        assertThat(TestMessage.cells(TestMessage.ofKnownCells()
                        .mapped(mapping)
                        .delete("REF_AREA=中国", "FLOW=M")
                        .observations()))
                .isEqualTo("CN b 2021");
        assertThat(TestMessage.ofKnownCells().mapped(mapping).delete("ADJ=Y").errors())
                .containsExactly(Code.NO_OBSERVATIONS);
    }
}
