package org.synergymonitor.formats.assembly;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.model.panel.ObsStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "-1.5e3, -1500", "0, 0", "-0, 0", "+.5, 0.5", "5., 5", "0.1, 0.1"})
    void decimalNumbersAreRead(String text, double value) {
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=" + text)
                        .only()
                        .value())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1p3", "1d", "1,000", "Infinity", "nan", "无", "1 000", "１"})
    void nothingElseIsANumber(String text) {
        assertThat(new TestMessage().replace("a", "2021", "OBS_VALUE=" + text).refusal())
                .extracting(Finding::code, Finding::line, Finding::columnName, Finding::value)
                .containsExactly(tuple(Code.INVALID_NUMBER, 1, "OBS_VALUE", text));
    }

    @Test
    void aNumberMustBeWithinReach() {
        TestMessage message = new TestMessage()
                .replace("a", "2021", "OBS_VALUE=1e400")
                .replace("b", "2021", "OBS_VALUE=1e99", "UNIT_MULT=6", "UNIT_MEASURE=元")
                .replace("c", "2021", "OBS_VALUE=" + "9".repeat(500));

        assertThat(message.errors()).containsExactly(Code.OUT_OF_RANGE, Code.OUT_OF_RANGE, Code.INVALID_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OBS_VALUE=NaN", "OBS_VALUE=#N/A", "OBS_VALUE=:", "OBS_VALUE="})
    void aRowThatReplacesMayStateThatThereIsNoValue(String value) {
        assertThat(new TestMessage()
                        .known("a", "2021", 1.0, ObsStatus.A, null)
                        .replace("a", "2021", value)
                        .only())
                .extracting(it -> it.value(), it -> it.status())
                .containsExactly(null, ObsStatus.A);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsKept(ObsStatus status) {
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=1", "OBS_STATUS=" + status)
                        .only()
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"OBS_STATUS=Z", "OBS_STATUS=a", "CONF_STATUS=Z", "CONF_STATUS=FF"})
    void otherCodesAreNone(String component) {
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=1", component)
                        .errors())
                .containsExactly(Code.INVALID_CHOICE);
    }

    @Test
    void aValueThatIsNotFreeIsNotKept() {
        assertThat(new TestMessage()
                        .replace("a", "2021", "OBS_VALUE=1", "CONF_STATUS=C")
                        .only())
                .extracting(it -> it.value(), it -> it.status(), it -> it.confStatus())
                .containsExactly(null, ObsStatus.Q, "C");
    }

    @Test
    void everythingThatIsWrongWithARowIsSaid() {
        TestMessage message = new TestMessage()
                .row(
                        Action.REPLACE,
                        "REF_AREA=a b",
                        "INDICATOR=x",
                        "TIME_PERIOD=H1",
                        "OBS_VALUE=x",
                        "OBS_STATUS=x",
                        "CONF_STATUS=x",
                        "UNIT_MULT=x");

        assertThat(message.errors())
                .containsExactlyInAnyOrder(
                        Code.INVALID_IDENTIFIER,
                        Code.INVALID_PERIOD,
                        Code.INVALID_NUMBER,
                        Code.INVALID_CHOICE,
                        Code.INVALID_CHOICE,
                        Code.INVALID_NUMBER);
    }
}
