package org.synergymonitor.formats.sdmxjson;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The examples that the field guide of SDMX-JSON 2.x works out: it gives the same observations in CSV, which are expected here. */
class FieldGuideExamplesTest {
    @Test
    void attributesOfDimensionGroups() throws IOException {
        Reading reading = Reading.ofSample("2.x/guide/dimension-groups.json");

        assertThat(reading.components())
                .isEqualTo(Expected.rows(Map.of("DIM1", "DIM1_VALUE_1", "ATTR3_DIMGROUP", "ATTR3_VALUE_1"), """
                DIM2         | DIM3         | MEAS1 | MEAS2 | ATTR1_OBS     | ATTR2_DIMGROUP
                DIM2_VALUE_1 | DIM3_VALUE_1 | 10    | 20    | ATTR1_VALUE_1 | ATTR2_VALUE_1
                DIM2_VALUE_1 | DIM3_VALUE_2 | 11    | 21    | ATTR1_VALUE_2 | ATTR2_VALUE_2
                DIM2_VALUE_2 | DIM3_VALUE_1 | 12    | 22    | ATTR1_VALUE_3 | ATTR2_VALUE_1
                DIM2_VALUE_2 | DIM3_VALUE_2 | 13    | 23    | ATTR1_VALUE_4 | ATTR2_VALUE_2
                """));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void seriesWithDefaultsAndTextsInSeveralLanguages() throws IOException {
        Reading reading = Reading.ofSample("2.x/guide/series.json");

        String texts = "\"en:English Text 1;fr:Texte français 1\";\"en:English Text 2;fr:Texte français 2\"";
        assertThat(reading.components()).isEqualTo(Expected.rows(Map.of("DIM1", "DIM1_VALUE_1"), """
                DIM2         | TIME_PERIOD | OBS_VALUE | ATTR1         | ATTR3         | ATTR2
                DIM2_VALUE_1 | 2016        | 1.5931    | ATTR1_VALUE_1 | ATTR3_VALUE_1 | %1$s
                DIM2_VALUE_1 | 2017        | 1.5925    | ATTR1_VALUE_1 | ATTR3_VALUE_2 | %1$s
                DIM2_VALUE_2 | 2016        | 40.3426   | ATTR1_VALUE_2 | ATTR3_VALUE_1 |
                DIM2_VALUE_2 | 2017        | 40.3000   | ATTR1_VALUE_2 | ATTR3_VALUE_1 |
                """.formatted(texts)));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void observationsWithSeveralMeasuresAndAnAnnotation() throws IOException {
        Reading reading = Reading.ofSample("2.x/guide/observations.json");

        assertThat(reading.components())
                .isEqualTo(Expected.rows(Map.of("DIM1", "DIM1_VALUE_1", "ATTR3", "ATTR3_VALUE_1"), """
                DIM2         | MEAS1 | MEAS2 | ATTR1                       | ATTR2
                DIM2_VALUE_1 | 105.6 | 120.8 | ATTR1_VALUE_1;ATTR1_VALUE_2 | ATTR2_VALUE_1
                DIM2_VALUE_2 | 105.9 | 120.2 | ATTR1_VALUE_1               | ATTR2_VALUE_2
                """));
        assertThat(reading.findings()).isEmpty();
    }
}
