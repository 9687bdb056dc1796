package org.synergymonitor.formats.assembly;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Findings;
import org.synergymonitor.model.panel.ObsStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class VintageComparisonTest {
    @ParameterizedTest
    @CsvSource({"10000, 10000", "10, 10", "0.1, 0.1", "0.0001, 0.0001"})
    void aJumpAgainstTheVintageBeforeMayBeAnotherUnit(String value, String factor) {
        List<Finding> warnings = compare(new TestMessage()
                .known("a", "2020", 1.0, ObsStatus.A, "元")
                .replace("a", "2020", "OBS_VALUE=" + value, "UNIT_MEASURE=元"));

        assertThat(warnings)
                .extracting(Finding::code, Finding::line, it -> it.message().en(), Finding::hint)
                .containsExactly(tuple(
                        Code.UNIT_JUMP,
                        1,
                        "a factor of " + factor + " against 2020: perhaps another unit",
                        "the vintage before has 1.0"));
    }

    @ParameterizedTest
    @CsvSource({"9.9", "0.11", "-10", "0", "1"})
    void lessOrAnotherSignIsNone(String value) {
        assertThat(compare(new TestMessage()
                        .known("a", "2020", 1.0, ObsStatus.A, "元")
                        .replace("a", "2020", "OBS_VALUE=" + value, "UNIT_MEASURE=元")))
                .isEmpty();
    }

    @Test
    void vintagesAreComparedInTheSameUnit() {
        assertThat(compare(new TestMessage()
                        .known("a", "2020", 10000.0, ObsStatus.A, "万元")
                        .known("b", "2020", 10000.0, ObsStatus.A, "%")
                        .replace("a", "2020", "OBS_VALUE=1", "UNIT_MEASURE=亿元")
                        .replace("b", "2020", "OBS_VALUE=1", "UNIT_MEASURE=亿元")))
                .isEmpty();
    }

    @Test
    void aJumpAgainstThePeriodBeforeIsSaidOnce() {
        assertThat(compare(new TestMessage()
                        .known("a", "2019", 1.0, ObsStatus.A, "元")
                        .replace("a", "2020", "OBS_VALUE=20", "UNIT_MEASURE=元")
                        .replace("a", "2021", "OBS_VALUE=21", "UNIT_MEASURE=元")
                        .replace("a", "2023", "OBS_VALUE=900", "UNIT_MEASURE=元")))
                .extracting(Finding::code, Finding::line, Finding::hint)
                .containsExactly(tuple(Code.UNIT_JUMP, 1, "2019 has 1.0"));
    }

    @Test
    void aValueThatIsRestatedIsNotJudgedAgain() {
        assertThat(compare(new TestMessage()
                        .known("a", "2019", 1.0, ObsStatus.A, "元")
                        .known("a", "2020", 20.0, ObsStatus.A, "元")
                        .replace("a", "2020", "OBS_VALUE=20", "UNIT_MEASURE=元")))
                .isEmpty();
    }

    @Test
    void aChangeUnlikeAllOthersIsImplausible() {
        List<Finding> warnings = compare(steady().replace("a", "2016", "OBS_VALUE=300", "UNIT_MEASURE=元"));

        assertThat(warnings)
                .extracting(Finding::code, Finding::line, Finding::value, it -> it.message()
                        .en())
                .containsExactly(
                        tuple(Code.IMPLAUSIBLE_CHANGE, 1, "300.0", "an implausible change against 2015 (+130.8 %)"));
    }

    @Test
    void aChangeLikeTheOthersOrOfNoSizeIsPlausible() {
        assertThat(compare(steady().replace("a", "2016", "OBS_VALUE=170", "UNIT_MEASURE=元")))
                .isEmpty();
        assertThat(compare(new TestMessage()
                        .replace("a", "2010", "OBS_VALUE=1", "UNIT_MEASURE=元")
                        .replace("a", "2011", "OBS_VALUE=3", "UNIT_MEASURE=元")
                        .replace("a", "2012", "OBS_VALUE=1", "UNIT_MEASURE=元")
                        .replace("a", "2013", "OBS_VALUE=3", "UNIT_MEASURE=元")
                        .replace("a", "2014", "OBS_VALUE=1", "UNIT_MEASURE=元")
                        .replace("a", "2015", "OBS_VALUE=4", "UNIT_MEASURE=元")))
                .isEmpty();
    }

    @Test
    void zeroAndLossesAreNoReasonToWarn() {
        assertThat(compare(steady().replace("a", "2016", "OBS_VALUE=0", "UNIT_MEASURE=元")
                        .replace("a", "2017", "OBS_VALUE=130", "UNIT_MEASURE=元")
                        .replace("a", "2018", "OBS_VALUE=-130", "UNIT_MEASURE=元")))
                .isEmpty();
    }

    private static TestMessage steady() {
        TestMessage message = new TestMessage();
        double[] values = {100, 106, 111, 118, 123, 130};
        for (int year = 0; year < values.length; year++) {
            message.known("a", 2010 + year + "", values[year], ObsStatus.A, "元");
        }
        return message;
    }

    private static List<Finding> compare(TestMessage message) {
        Findings findings = new Findings();
        message.releases().forEach(it -> VintageComparison.compare(it, message.known, findings));
        return findings.all();
    }
}
