package org.synergymonitor.formats.assembly;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.release.ReportedObservation;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.model.panel.ObsStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ActionsTest {
    @Test
    void aMergeLeavesWhatItDoesNotGive() {
        List<ReportedObservation> observations = new TestMessage()
                .known("a", "2020", 1.0, ObsStatus.P, "亿元")
                .known("a", "2021", 2.0, ObsStatus.P, "亿元")
                .merge("a", "2020", "OBS_VALUE=1.5")
                .merge("a", "2021", "OBS_STATUS=A")
                .observations();

        assertThat(observations)
                .extracting(it -> it.value(), ReportedObservation::status, ReportedObservation::unit)
                .containsExactly(tuple(1.5, ObsStatus.P, "亿元"), tuple(2.0, ObsStatus.A, "亿元"));
    }

    @Test
    void aMergeOfAttributesAloneIsIgnored() {
        assertThat(new TestMessage()
                        .known("a", "2020", 1.0, ObsStatus.P, "亿元")
                        .merge("a", "2020", "COMMENT=x")
                        .merge("b", "2020", "OBS_VALUE=1")
                        .only()
                        .indicator())
                .isEqualTo("b");
    }

    @Test
    void aStatusOfNothingSelectsNothingUnlessItSaysSo() {
        TestMessage message = new TestMessage()
                .merge("a", "2020", "OBS_STATUS=P")
                .merge("b", "2020", "OBS_STATUS=M")
                .merge("c", "2020", "OBS_VALUE=1", "UNIT_MEASURE=元");

        assertThat(message.observations())
                .extracting(ReportedObservation::indicator, it -> it.value(), ReportedObservation::status)
                .containsExactly(tuple("b", null, ObsStatus.M), tuple("c", 1.0, ObsStatus.A));
        assertThat(message.warnings()).extracting(Finding::code).contains(Code.NOTHING_SELECTED);
    }

    @Test
    void aMissingStatusEndsAValueAndAValueAMissingStatus() {
        List<ReportedObservation> observations = new TestMessage()
                .known("a", "2020", 1.0, ObsStatus.A, null)
                .known("a", "2021", null, ObsStatus.M, null)
                .merge("a", "2020", "OBS_STATUS=L")
                .merge("a", "2021", "OBS_VALUE=3")
                .observations();

        assertThat(observations)
                .extracting(it -> it.value(), ReportedObservation::status)
                .containsExactly(tuple(null, ObsStatus.L), tuple(3.0, ObsStatus.A));
    }

    @Test
    void aMergeCanWithdrawAValueFromThePublic() {
        assertThat(new TestMessage()
                        .known("a", "2020", 1.0, ObsStatus.A, null)
                        .merge("a", "2020", "CONF_STATUS=N")
                        .only())
                .extracting(it -> it.value(), ReportedObservation::status)
                .containsExactly(null, ObsStatus.Q);
    }

    @Test
    void theSameTwiceIsAWarningAndAnotherValueAnError() {
        assertThat(new TestMessage()
                        .replace("a", "2020", "OBS_VALUE=1", "UNIT_MEASURE=元")
                        .replace("a", "2020-A1", "OBS_VALUE=1.0", "UNIT_MEASURE=元")
                        .warnings())
                .extracting(Finding::code, Finding::line)
                .containsExactly(tuple(Code.DUPLICATE_OBSERVATION, 2));
        assertThat(new TestMessage()
                        .replace("a", "2020-07", "OBS_VALUE=1", "UNIT_MEASURE=元")
                        .replace("a", "2020-M07", "OBS_VALUE=2", "UNIT_MEASURE=元")
                        .refusal())
                .extracting(Finding::code, Finding::line, Finding::value)
                .containsExactly(tuple(Code.CONFLICTING_OBSERVATION, 2, "CN a 2020-M07"));
    }

    @Test
    void twoMergesOfOneCellComplementEachOther() {
        assertThat(new TestMessage()
                        .merge("a", "2020", "OBS_VALUE=1", "UNIT_MEASURE=元")
                        .merge("a", "2020", "OBS_STATUS=E")
                        .only())
                .extracting(it -> it.value(), ReportedObservation::status, ReportedObservation::unit)
                .containsExactly(1.0, ObsStatus.E, "元");
    }

    @Test
    void actionsApplyInTheirOrder() {
        List<ReportedObservation> observations = new TestMessage()
                .known("a", "2020", 1.0, ObsStatus.P, "元")
                .known("a", "2021", 1.0, ObsStatus.P, "元")
                .delete("INDICATOR=a", "TIME_PERIOD=2020")
                .merge("a", "2020", "OBS_VALUE=2")
                .replace("a", "2021", "OBS_VALUE=3")
                .delete("INDICATOR=a", "TIME_PERIOD=2021")
                .observations();

        assertThat(observations)
                .extracting(it -> it.value(), ReportedObservation::status)
                .containsExactly(tuple(2.0, ObsStatus.A), tuple(null, ObsStatus.A));
    }

    @Test
    void onlyDeletionsAndReplacementsMayLeaveDimensionsOut() {
        TestMessage message = new TestMessage()
                .replace("a", "2021", "OBS_VALUE=1", "UNIT_MEASURE=元")
                .state("a", "", "OBS_VALUE=1")
                .state("", "2021", "OBS_VALUE=1")
                .merge("a", "2021", "REF_AREA=", "OBS_VALUE=1")
                .merge("a", "~", "UNIT_MULT=6", "UNIT_MEASURE=元");

        assertThat(message.refusal())
                .extracting(Finding::code, Finding::line, Finding::columnName)
                .containsExactly(
                        tuple(Code.INCOMPLETE_KEY, 2, "TIME_PERIOD"),
                        tuple(Code.INCOMPLETE_KEY, 3, "INDICATOR"),
                        tuple(Code.INCOMPLETE_KEY, 4, "REF_AREA"),
                        tuple(Code.INCOMPLETE_KEY, 5, "TIME_PERIOD"));
    }
}
