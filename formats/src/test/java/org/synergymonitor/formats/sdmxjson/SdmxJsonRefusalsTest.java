package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.payload.Limits;
import org.synergymonitor.formats.report.Code;
import org.synergymonitor.formats.report.Finding;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class SdmxJsonRefusalsTest {
    private static final Limits SMALL = new Limits(1 << 20, 1 << 20, 3, 20, 100, 10, 12, 20);

    @Test
    void allThatIsWrongIsSaidWithItsPlace() throws IOException {
        assertThat(findings(message("""
                '0:1':[1],
                '0':[1],
                '0:0:':[1],
                '0:-1':[1],
                '0:a':[1],
                ':0':[1],
                '0:0':[1,5,0,'note'],
                '0:0 ':{},
                '00:0':[1,'F'],
                '0:99999999999':[1]""")))
                .extracting(Finding::code, Finding::line, Finding::column, Finding::value)
                .containsExactly(
                        tuple(Code.OUT_OF_RANGE, 2, 1, "1"),
                        tuple(Code.INVALID_KEY, 3, 1, "0"),
                        tuple(Code.INVALID_KEY, 4, 1, "0:0:"),
                        tuple(Code.INVALID_KEY, 5, 1, "-1"),
                        tuple(Code.INVALID_KEY, 6, 1, "a"),
                        tuple(Code.INCOMPLETE_KEY, 7, 1, null),
                        tuple(Code.OUT_OF_RANGE, 8, 10, "5"),
                        tuple(Code.WRONG_TYPE, 8, 14, "note"),
                        tuple(Code.INVALID_KEY, 9, 1, "0 "),
                        tuple(Code.WRONG_TYPE, 9, 8, null),
                        tuple(Code.WRONG_TYPE, 10, 11, "F"),
                        tuple(Code.OUT_OF_RANGE, 11, 1, "99999999999"));
    }

    @Test
    void aStructureThatIsWrongIsRefusedBeforeItsObservations() throws IOException {
        assertThat(findings("""
                {'data':{'structures':[{'dimensions':{'dataSet':[{'id':'A','values':[{'id':'x'},{'id':'y'}]}],
                'observation':[{'values':[{}]}, 3]}}],'dataSets':[{'observations':{'7':[1]}}]}}"""))
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(Code.REQUIRED, "/data/structures/0/dimensions/observation/0/values/0/id"),
                        tuple(Code.REQUIRED, "/data/structures/0/dimensions/observation/0/id"),
                        tuple(Code.WRONG_TYPE, "/data/structures/0/dimensions/observation/1"),
                        tuple(Code.REQUIRED, "/data/structures/0/dimensions/observation/1/id"),
                        tuple(Code.WRONG_COUNT, "/data/structures/0/dimensions/dataSet/0/values"));
    }

    @Test
    void aDataSetWithoutItsStructureIsWrong() throws IOException {
        assertThat(findings("{'data':{'structures':[],'dataSets':[{'observations':{}},{'structure':'x'}]}}"))
                .extracting(Finding::code, Finding::field)
                .containsExactly(
                        tuple(Code.OUT_OF_RANGE, "/data/dataSets/0"),
                        tuple(Code.OUT_OF_RANGE, "/data/dataSets/1/structure"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'meta':{},'data':{'codelists':[]}}",
                "{'meta':{},'data':{'metadataSets':[]}}",
                "{'meta':{},'errors':[{'code':404}]}",
                "{}"
            })
    void whatIsNoDataMessageIsSaidToBeNone(String json) throws IOException {
        assertThat(findings(json)).extracting(Finding::code).containsExactly(Code.UNKNOWN_FORMAT);
        assertThat(findings(json)).extracting(Finding::hint).doesNotContainNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                              | INVALID_JSON",
                "[]                                              | WRONG_TYPE",
                "{'data':{'dataSets':[{'observations':{'0':[1,   | INVALID_JSON",
                "{'data':{'dataSets':[]}} {}                     | INVALID_JSON",
                "{'data':{},'data':{'dataSets':[]}}              | INVALID_JSON",
                "{'x':{'a':1,'a':2},'dataSets':[]}               | INVALID_JSON",
                "{'dataSets':[{'observations':{'0':[NaN]}}]}     | INVALID_JSON",
                "{'dataSets':[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[    | TOO_DEEP",
                "{'x':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a': | TOO_DEEP"
            })
    void whatIsBrokenIsRefused(String json, Code code) throws IOException {
        assertThat(findings(json)).extracting(Finding::code).containsOnlyOnce(code);
    }

    @Test
    void aKeyThatIsThereTwiceIsSaid() throws IOException {
        assertThat(findings(message("'0:0':[1],\n'0:0':[2]")))
                .extracting(Finding::code, Finding::line, Finding::field, it -> it.message()
                        .en())
                .containsExactly(tuple(
                        Code.INVALID_JSON,
                        3,
                        "/data/dataSets/0/observations/0:0",
                        "malformed JSON: Duplicate field /data/dataSets/0/observations/0:0"));
    }

    @Test
    void whatIsTooMuchIsRefused() throws IOException {
        String huge = "y".repeat(101);

        assertThat(findings(message("'0:0':['" + huge + "']")))
                .extracting(Finding::code)
                .contains(Code.CELL_TOO_LONG);
        assertThat(findings(message("'" + huge + "':[]")))
                .extracting(Finding::code)
                .contains(Code.CELL_TOO_LONG);
        assertThat(findings(message("'0:0':[" + "9".repeat(101) + "]")))
                .extracting(Finding::code)
                .contains(Code.INVALID_JSON);
        assertThat(findings(message("'0:0':[['" + "y".repeat(60) + "','" + "y".repeat(60) + "']]")))
                .extracting(Finding::code)
                .contains(Code.CELL_TOO_LONG);
        assertThat(findings("{'x':{" + repeated(21, "'%s':1") + "}}"))
                .extracting(Finding::code)
                .contains(Code.TOO_MANY_COLUMNS);
        assertThat(findings("{'dataSets':[" + "{},".repeat(100) + "{}]}"))
                .extracting(Finding::code)
                .contains(Code.STRUCTURE_TOO_LARGE);
        assertThat(findings("{'data':{'structures':[{'dimensions':{}}],'dataSets':[" + "{'action':'Delete'},".repeat(3)
                        + "{'action':'Delete'}]}}"))
                .extracting(Finding::code)
                .containsExactly(Code.TOO_MANY_ROWS);
    }

    @Test
    void dimensionsAndGroupsThatWouldCostEveryObservationMuchAreRefused() throws IOException {
        String dimensions = repeated(101, "{'id':'A'}");
        String groups = IntStream.rangeClosed(0, 32)
                .mapToObj(it -> IntStream.range(0, 6)
                        .mapToObj(bit -> ((it >> bit) & 1) == 1 ? "0" : "")
                        .collect(joining(":", "'", "':[]")))
                .collect(joining(","));

        assertThat(unlimited(
                        "{'data':{'structures':[{'dimensions':{'observation':[" + dimensions + "]}}],'dataSets':[]}}"))
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple(Code.TOO_MANY_COLUMNS, "/data/structures/0/dimensions"));
        assertThat(unlimited("{'data':{'structures':[{'dimensions':{'observation':["
                        + repeated(6, "{'id':'%s','values':[{'id':'x'}]}")
                        + "]}}],'dataSets':[{'dimensionGroupAttributes':{" + groups + "}}]}}"))
                .extracting(Finding::code, Finding::field)
                .containsExactly(tuple(Code.WRONG_COUNT, "/data/dataSets/0/dimensionGroupAttributes/:::::0"));
    }

    private static String repeated(int times, String json) {
        return IntStream.range(0, times)
                .mapToObj(it -> json.formatted("D" + it))
                .collect(joining(","));
    }

    private static List<Finding> unlimited(String json) throws IOException {
        return Reading.findings(new SdmxJsonReader(), Content.of(json.replace('\'', '"')));
    }

    private static String message(String observations) {
        return "{'data':{'structures':[{'annotations':[{}],'dimensions':{'observation':[{'id':'A','values':[{'id':'x'}]},"
                + "{'id':'B','values':[{'id':'y'}]}]},'attributes':{'observation':[{'id':'S','values':[{'id':'F'}]}]}}],"
                + "'dataSets':[{'observations':{\n" + observations + "}}]}}";
    }

    private static List<Finding> findings(String json) throws IOException {
        Content content = Content.of(json.replace('\'', '"'));
        return Reading.findings(new SdmxJsonReader(), new Content() {
            @Override
            public Limits limits() {
                return SMALL;
            }

            @Override
            public InputStream bytes() throws IOException {
                return content.bytes();
            }

            @Override
            public Reader text() throws IOException {
                return content.text();
            }
        });
    }
}
