package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.Test;

import org.synergymonitor.formats.message.HeadingField;
import org.synergymonitor.formats.payload.Content;
import org.synergymonitor.formats.report.Finding;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample that a machine filled with random values: none of its four observations has dimension values that exist. */
class GeneratedSampleTest {
    private static final String SAMPLE = "2.x/generated-sample.json";
    private static final String STRUCTURE = """
            WRONG_COUNT  /data/structures/0/dimensions/dataSet/0/values
            WRONG_COUNT  /data/structures/0/dimensions/dataSet/1/values
            """;
    private static final String DATA_SETS = """
            WRONG_TYPE   /data/dataSets/0/attributes/0/0 x-cuwvl2b3-evb0:qui ipsum dolor mollit;x-n5qzmyi-nhi3:officia
            WRONG_TYPE   /data/dataSets/0/attributes/0/1 no-nyn:dolor qui quis;yurg-448-750413-x-fksv-qra52:Lorem culpa ut irure veniam
            WRONG_TYPE   /data/dataSets/0/attributes/1/0 x-y7kzm:dolor
            WRONG_TYPE   /data/dataSets/0/attributes/1/1 x-a5bkt:in proident nulla Ut do;en-GB-oed:tempor enim
            WRONG_TYPE   /data/dataSets/0/dimensionGroupAttributes/80:/0 66315537.574401654
            INVALID_KEY  /data/dataSets/0/dimensionGroupAttributes/80: 80:
            OUT_OF_RANGE /data/dataSets/0/series/72:10 72
            OUT_OF_RANGE /data/dataSets/0/series/72:10 10
            INVALID_KEY  /data/dataSets/0/observations/45 45
            WRONG_TYPE   /data/dataSets/0/observations/45/1 Lorem dolore dolor Ut
            OUT_OF_RANGE /data/dataSets/0/annotations/0 38166713
            OUT_OF_RANGE /data/dataSets/0/annotations/1 35208007
            WRONG_TYPE   /data/dataSets/1/attributes/0 nqn-871-4doeup-x-biuf-ju5x:dolor fugiat ut;zddczu-leaa-yrbj89-x-kmtt1:dolor deserunt sit;sgn-CH-DE:v…
            WRONG_TYPE   /data/dataSets/1/dimensionGroupAttributes/:0:98:6/0 ad
            WRONG_TYPE   /data/dataSets/1/dimensionGroupAttributes/:0:98:6/1 x-5hq0web-ladxq0yr:sed aute Duis laboris
            INVALID_KEY  /data/dataSets/1/dimensionGroupAttributes/:0:98:6 :0:98:6
            INVALID_KEY  /data/dataSets/1/observations/7:54 7:54
            OUT_OF_RANGE /data/dataSets/1/observations/7:54/1 40894874
            INVALID_KEY  /data/dataSets/1/series/1 1
            OUT_OF_RANGE /data/dataSets/1/annotations/0 54943372
            OUT_OF_RANGE /data/dataSets/1/annotations/1 50888476
            """;

    @Test
    void aDimensionPresentedForAWholeDataSetHasOneValue() throws IOException {
        List<Finding> findings = Reading.findings(new SdmxJsonReader(), Content.of(Reading.sample(SAMPLE)));

        assertThat(findings).extracting(GeneratedSampleTest::shown).containsExactlyElementsOf(expected(STRUCTURE));
    }

    @Test
    void everyKeyAndIndexThatLeadsNowhereIsTold() throws IOException {
        JsonNode sample = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(Reading.sample(SAMPLE));
        sample.at("/data/structures/0/dimensions/dataSet").forEach(it -> ((ArrayNode) it.get("values")).remove(1));

        Reading reading = Reading.of(new SdmxJsonReader(), sample.toString());

        assertThat(reading.rows()).isEmpty();
        assertThat(reading.findings())
                .extracting(GeneratedSampleTest::shown)
                .containsExactlyInAnyOrderElementsOf(expected(DATA_SETS));
        assertThat(reading.headings()).containsEntry(HeadingField.RELEASED_AT, "2011-07-30T17:08:24.586Z");
    }

    private static List<String> expected(String findings) {
        return findings.lines().map(it -> it.replaceAll(" +", " ")).toList();
    }

    private static String shown(Finding finding) {
        String place = finding.code() + " " + finding.field();
        return finding.value() == null ? place : place + " " + finding.value();
    }
}
