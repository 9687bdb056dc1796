package org.synergymonitor.formats.tidy;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;
import org.synergymonitor.formats.report.Place;
import org.synergymonitor.formats.report.Severity;
import org.synergymonitor.formats.sdmxjson.Reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class JsonReleaseReaderTest {
    @Test
    void aReleaseIsReadAsItIsWritten() throws IOException {
        Reading reading = Reading.of(new JsonReleaseReader(), """
                {"agency":"NBS","dataflow":"ANNUAL","releasedAt":"2022-03-01T09:30:00+08:00","embargoUntil":"2022-03-02T00:00:00Z",
                 "observations":[
                  {"refArea":"CN","indicator":"output","timePeriod":"2021","value":1.50,"obsStatus":"P","unit":"元","unitMult":8,
                   "confStatus":"F","embargoTime":"2022-03-03T00:00:00Z"},
                  {"refArea":"CN","indicator":"output","timePeriod":"2020","value":null,"unit":null}]}""");

        assertThat(reading.headings())
                .isEqualTo(Map.of(
                        HeadingField.AGENCY, "NBS",
                        HeadingField.DATAFLOW, "ANNUAL",
                        HeadingField.RELEASED_AT, "2022-03-01T09:30:00+08:00",
                        HeadingField.EMBARGO_UNTIL, "2022-03-02T00:00:00Z"));
        assertThat(reading.rows())
                .extracting(Row::action, Row::components)
                .containsExactly(
                        tuple(
                                Action.STATE,
                                Map.of(
                                        "REF_AREA",
                                        "CN",
                                        "INDICATOR",
                                        "output",
                                        "TIME_PERIOD",
                                        "2021",
                                        "OBS_VALUE",
                                        "1.50",
                                        "OBS_STATUS",
                                        "P",
                                        "UNIT_MEASURE",
                                        "元",
                                        "UNIT_MULT",
                                        "8",
                                        "CONF_STATUS",
                                        "F",
                                        "EMBARGO_TIME",
                                        "2022-03-03T00:00:00Z")),
                        tuple(Action.STATE, Map.of("REF_AREA", "CN", "INDICATOR", "output", "TIME_PERIOD", "2020")));
        assertThat(reading.rows().get(1).place("OBS_VALUE")).isEqualTo(Place.json(5, 68, "/observations/1/value"));
        assertThat(reading.rows().get(1).place("CONF_STATUS"))
                .isEqualTo(Place.json(5, 3, "/observations/1/confStatus"));
    }

    @Test
    void allThatIsWrongIsSaidByPointer() throws IOException {
        assertThat(findings("""
                {"agency":"NBS","dataflow":1,"extra":1,"observations":[
                  {"refArea":"B2","indicator":"x","timePeriod":2021,"value":"1"},
                  {"refArea":["B2"],"indicator":"x","timePeriod":"2021","colour":{}},
                  7]}"""))
                .extracting(Finding::code, Finding::field, Finding::line)
                .containsExactly(
                        tuple(Code.WRONG_TYPE, "/dataflow", 1),
                        tuple(Code.UNKNOWN_FIELD, "/extra", 1),
                        tuple(Code.WRONG_TYPE, "/observations/0/timePeriod", 2),
                        tuple(Code.WRONG_TYPE, "/observations/0/value", 2),
                        tuple(Code.WRONG_TYPE, "/observations/1/refArea", 3),
                        tuple(Code.UNKNOWN_FIELD, "/observations/1/colour", 3),
                        tuple(Code.REQUIRED, "/observations/1/value", 3),
                        tuple(Code.WRONG_TYPE, "/observations/2", 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{} {}",
                "{\"agency\":\"a\",\"agency\":\"b\"}",
                "{\"observations\":[{\"value\":NaN}]}",
                "{\"observations\":[{\"value\":1,\"value\":2}]}",
                "{\"observations\":{}}",
                "{\"agency\":\"\u0000\"}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void whatIsNoReleaseIsRefused(String body) throws IOException {
        assertThat(findings(body)).extracting(Finding::severity).contains(Severity.ERROR);
    }

    @Test
    void aTextThatIsTooLongOrTooDeepIsSaidToBe() throws IOException {
        assertThat(findings("{\"agency\":\"" + "a".repeat(32_769) + "\"}"))
                .extracting(Finding::code)
                .containsExactly(Code.CELL_TOO_LONG);
        assertThat(findings("{\"agency\":" + "[".repeat(40)))
                .extracting(Finding::code)
                .contains(Code.TOO_DEEP);
    }

    private static List<Finding> findings(String body) throws IOException {
        return Reading.findings(new JsonReleaseReader(), Content.of(body));
    }
}
