package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.Action;
import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.message.Row;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the field guide allows and the samples do not show. */
class SdmxJsonFormsTest {
    private static final String AREAS = "{'id':'REF_AREA','values':[{'id':'CN'},{'id':'KH'}]}";
    private static final String YEARS = "{'id':'TIME_PERIOD','values':[{'value':'2020'},{'value':2021}]}";
    private static final String FLOW =
            "'links':[{'rel':'dataflow','urn':'urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=NBS:GDP(1.0)'}],";

    @Test
    void severalMeasuresComeBeforeTheAttributes() throws IOException {
        Reading reading = flat(
                "'measures':{'observation':[{'id':'MEAS1'},{'id':'MEAS2','values':[{'id':'A'},{'id':'B'}]}]},"
                        + "'attributes':{'observation':[{'id':'NOTE'},{'id':'SOURCES','values':[{'id':'X'},{'id':'Y'}]}]},",
                "'0:0':[105.60,1,['a','b'],[0,1]],'0:1':['NaN',null,{'en':'text','fr':'texte'}]");

        assertThat(reading.components())
                .containsExactly(
                        Map.of(
                                "REF_AREA",
                                "CN",
                                "TIME_PERIOD",
                                "2020",
                                "MEAS1",
                                "105.60",
                                "MEAS2",
                                "B",
                                "NOTE",
                                "a;b",
                                "SOURCES",
                                "X;Y"),
                        Map.of("REF_AREA", "CN", "TIME_PERIOD", "2021", "MEAS1", "NaN", "NOTE", "en:text;fr:texte"));
    }

    @Test
    void numbersStayAsTheyAreWritten() throws IOException {
        Reading reading = flat("", "'0:0':[1.10],'0:1':[-1E+3],'1:0':[123456789012345678901234567890.5],'1:1':['7.0']");

        assertThat(reading.rows())
                .extracting(it -> it.components().get("OBS_VALUE"))
                .containsExactly("1.10", "-1E+3", "123456789012345678901234567890.5", "7.0");
    }

    @Test
    void aMissingValueIsAbsentAndItsPlaceKnown() throws IOException {
        Reading reading = flat("", "'0:0':[null],\n'0:1':[]");

        assertThat(reading.components())
                .containsExactly(
                        Map.of("REF_AREA", "CN", "TIME_PERIOD", "2020"),
                        Map.of("REF_AREA", "CN", "TIME_PERIOD", "2021"));
        assertThat(reading.rows().get(0).place("OBS_VALUE").field()).isEqualTo("/data/dataSets/0/observations/0:0/0");
        assertThat(reading.rows().get(1).place("OBS_VALUE"))
                .isEqualTo(Place.json(2, 1, "/data/dataSets/0/observations/0:1"));
    }

    @Test
    void aStructureWithoutMeasuresHasNone() throws IOException {
        Reading reading = flat(
                "'measures':{},'attributes':{'observation':[{'id':'OBS_CONF','values':[{'id':'F'}]}]},", "'0:0':[0]");

        assertThat(reading.components())
                .containsExactly(Map.of("REF_AREA", "CN", "TIME_PERIOD", "2020", "CONF_STATUS", "F"));
    }

    @Test
    void attributesMayStandBehindTheObservationsOfTheirSeries() throws IOException {
        Reading reading = series("""
                {'series':{'0':{'observations':{'0':[1]},'attributes':[1]},'1':{'attributes':[0],'observations':{'0':[2]}}}}""");

        assertThat(reading.rows())
                .extracting(it -> it.components().get("UNIT_MEASURE"))
                .containsExactly("USD", "CNY");
    }

    @Test
    void dataSetsOfTheirOwnStructuresKeepTheirOrder() throws IOException {
        String second = "{'links':[],'dimensions':{'observation':[" + YEARS + "]}}";
        Reading reading = read("{'meta':{'sender':{'id':'NBS'}},'data':{'dataSets':["
                + "{'observations':{'0':[1]},'structure':1,'action':'Replace'},{'action':'Append','observations':{'0:1':[2]}}],"
                + "'structures':[" + structure("") + "," + second + "]}}");

        assertThat(reading.actions()).containsExactly("REPLACE -", "MERGE DATAFLOW NBS:GDP(1.0)");
        assertThat(reading.components())
                .containsExactly(
                        Map.of("TIME_PERIOD", "2020", "OBS_VALUE", "1"),
                        Map.of("REF_AREA", "CN", "TIME_PERIOD", "2021", "OBS_VALUE", "2"));
    }

    @Test
    void deletionsNameAsMuchAsTheyMean() throws IOException {
        Reading reading = series("""
                {'action':'Delete','series':{'1':{},'':{'observations':{'1':[]}},'0':{'observations':{'0':[1]}}}},
                {'action':'Delete'},
                {'action':'Delete','observations':{},'series':null}""");

        assertThat(reading.rows()).extracting(Row::action).containsOnly(Action.DELETE);
        assertThat(reading.components())
                .containsExactly(
                        Map.of("REF_AREA", "KH"),
                        Map.of("TIME_PERIOD", "2021"),
                        Map.of("REF_AREA", "CN", "TIME_PERIOD", "2020", "OBS_VALUE", "1"),
                        Map.of());
    }

    @Test
    void replacementsNameAsMuchAsTheyMean() throws IOException {
        Reading reading = series("{'action':'Replace','series':{'':{'observations':{'1':[5]}}}}");

        assertThat(reading.rows())
                .extracting(Row::action, it -> it.components().get("TIME_PERIOD"), it -> it.components()
                        .get("REF_AREA"))
                .containsExactly(tuple(Action.REPLACE, "2021", null));
    }

    @Test
    void attributesAboveTheObservationsAreMergedWithoutThem() throws IOException {
        Reading reading = series("{'action':'Replace','series':{'1':{'attributes':[0]},'0':{}}}");

        assertThat(reading.rows())
                .extracting(Row::action, it -> Map.copyOf(it.components()))
                .containsExactly(tuple(Action.MERGE, Map.of("REF_AREA", "KH", "UNIT_MEASURE", "CNY")));
    }

    @Test
    void groupsThatNoObservationHasAreRowsOfTheirOwn() throws IOException {
        Reading reading = read(
                "{'data':{'structures':["
                        + structure("'attributes':{'dimensionGroup':[{'id':'SOURCE'}]},")
                        + "],'dataSets':[{'observations':{'0:0':[1]},'dimensionGroupAttributes':{'0:':['a'],'1:':['b'],':0':[null]}}]}}");

        assertThat(reading.components())
                .containsExactly(
                        Map.of("REF_AREA", "CN", "TIME_PERIOD", "2020", "OBS_VALUE", "1", "SOURCE", "a"),
                        Map.of("REF_AREA", "KH", "SOURCE", "b"));
    }

    @Test
    void aMessageSaysWhoSentItAndWhenItIsValid() throws IOException {
        String rows = "'observations':{'0':[1]}";
        String structures = "'structures':[{'dimensions':{'observation':[" + YEARS + "]}}]";
        String meta = "'meta':{'prepared':'2022-03-01','embargoDate':'2022-04-01T00:00:00Z','sender':{'id':'NBS'}}";

        Reading agreed = read("{" + meta + ",'data':{" + structures + ",'dataSets':[{'validFrom':'2022-02-01'," + rows
                + "},{'validFrom':'2022-02-01'," + rows + "}]}}");
        Reading differing = read("{" + meta + ",'data':{" + structures + ",'dataSets':[{'validFrom':'2022-02-01',"
                + rows + "},{" + rows + "}]}}");

        assertThat(agreed.headings())
                .isEqualTo(Map.of(
                        HeadingField.AGENCY, "NBS",
                        HeadingField.RELEASED_AT, "2022-02-01",
                        HeadingField.EMBARGO_UNTIL, "2022-04-01T00:00:00Z"));
        assertThat(differing.headings()).containsEntry(HeadingField.RELEASED_AT, "2022-03-01");
    }

    @Test
    void keysAreDetectedByTheFirstNamesThatTell() throws IOException {
        assertThat(List.of(
                        kind("{'x':[{'agency':1}],'observations':[]}"),
                        kind("{'meta':{'dataSets':[]},'data':{'dataSets':[],'structure':{}}}"),
                        kind("{'meta':{},'data':{'dataSets':[],'structures':[]}}"),
                        kind("{'header':{"),
                        kind("{'$schema':''}"),
                        kind("{'a':1}"),
                        kind("[]"),
                        kind("a,b")))
                .containsExactly(
                        JsonMessageKind.RELEASE,
                        JsonMessageKind.SDMX_JSON_1,
                        JsonMessageKind.SDMX_JSON_2,
                        JsonMessageKind.SDMX_JSON_1,
                        JsonMessageKind.SDMX_JSON_2,
                        JsonMessageKind.NEITHER,
                        JsonMessageKind.NEITHER,
                        JsonMessageKind.NEITHER);
    }

    private static Reading flat(String components, String observations) throws IOException {
        return read("{'data':{'structures':[" + structure(components) + "],'dataSets':[{'observations':{" + observations
                + "}}]}}");
    }

    private static Reading series(String dataSets) throws IOException {
        return read("{'data':{'structures':[{" + FLOW + "'dimensions':{'series':[" + AREAS + "],'observation':[" + YEARS
                + "]},'attributes':{'series':[{'id':'UNIT_MEASURE','values':[{'id':'CNY'},{'id':'USD'}]}]}}],'dataSets':["
                + dataSets + "]}}");
    }

    private static String structure(String components) {
        return "{" + FLOW + components + "'dimensions':{'observation':[" + AREAS + "," + YEARS + "]}}";
    }

    private static Reading read(String json) throws IOException {
        return Reading.of(new SdmxJsonReader(), json.replace('\'', '"'));
    }

    private static JsonMessageKind kind(String json) throws IOException {
        return JsonMessageKind.of(Content.of(json.replace('\'', '"')));
    }
}
